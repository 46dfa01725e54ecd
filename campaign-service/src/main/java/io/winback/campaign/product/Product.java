package io.winback.campaign.product;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product as it is presented to customers.
 *
 * @param texts by language: name, and a sentence about it
 * @param url its page, on a host of winback.shop.link-hosts
 * @param picture shown in mails, about square; on such a host too
 * @param category the shop's word for what it belongs to
 * @param availableFrom from when it can be bought; new to a customer who last ordered before
 */
@RegisterForReflection
public record Product(
        @NotEmpty Map<String, @NotNull @Valid Text> texts,

        @NotNull
        @Pattern(regexp = "https://[^\\s<>\"]+", message = "must be a web address such as https://shop.example/saffron")
        String url,

        @Nullable
        @Pattern(
                regexp = "https://[^\\s<>\"]+",
                message = "must be a web address such as https://shop.example/saffron.jpg")
        String picture,

        @Nullable @Size(max = 100) String category,
        @Nullable Money price,
        @NotNull Instant availableFrom,
        @Nullable Instant availableUntil) {

    @RegisterForReflection
    public record Text(@NotBlank String name, @Nullable String text) {}

    /** The text in a language, or in the fallback. */
    public Text text(String language, String fallback) {
        var text = texts.get(language);
        var other = text == null ? texts.get(fallback) : text;
        return other == null ? texts.values().iterator().next() : other;
    }
}
