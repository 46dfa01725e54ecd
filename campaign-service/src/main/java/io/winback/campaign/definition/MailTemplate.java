package io.winback.campaign.definition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of a mail, by language; the frame around them (why, unsubscribe, address) is ours.
 *
 * @param purpose the permission the reader must have given
 * @param texts by language; the shop's default language is required, others fall back to it
 */
@RegisterForReflection
public record MailTemplate(
        @NotNull Purpose purpose, @NotEmpty Map<String, @NotNull @Valid Text> texts) {

    /** What a customer may permit. */
    public enum Purpose {
        OFFERS,
        NEWS,
        SURVEY,
        SERVICE_NOTICE
    }

    /**
     * Plain text with declared variables in double braces; paragraphs are separated by an empty line.
     *
     * @param preheader what mail clients show after the subject; default the beginning of the body
     * @param button label of the button that leads on, to the survey or to the shop; none, the frame's own
     * @param proof what somebody else said of the shop, for {@code {{proof}}}
     * @param mended what was mended, by churn reason (SERVICE) or sub-code (SERVICE.DELIVERY), for {@code {{mended}}}
     */
    @RegisterForReflection
    public record Text(
            @NotBlank @Size(max = 150) String subject,
            @Nullable @Size(max = 150) String preheader,
            @NotBlank @Size(max = 5_000) String body,
            @Nullable @Size(max = 60) String button,
            @Nullable @Valid Proof proof,
            Map<@NotNull String, @NotBlank @Size(max = 300) String> mended) {

        public Text {
            mended = mended == null ? Map.of() : mended;
        }

        /** Everything the reader may see of it, to be searched for words. */
        Stream<String> all() {
            return Stream.concat(
                    Stream.of(subject, preheader, body, button).flatMap(Stream::ofNullable), mended.values().stream());
        }
    }

    /**
     * Words of a customer or a reputable firm, with where they can be read: nothing is said that nobody said. Or the newest words that a
     * customer released in a survey, in the language of the mail: then nothing else is named, and without such words the block is left out.
     *
     * @param author who said it, as agreed with them
     * @param source https address where it was said, on a host of winback.shop.link-hosts
     * @param quotes true for the words of customers from surveys
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Proof(
            @Nullable @Size(max = 400) String quote,
            @Nullable @Size(max = 100) String author,
            @Nullable @Size(max = 500) String source,
            @Nullable Boolean quotes) {

        /** Whether it shows whatever customers released last. */
        @JsonIgnore
        public boolean fromSurveys() {
            return Boolean.TRUE.equals(quotes);
        }
    }

    /** Whether it may show what is new to its reader; in doubt it does. */
    @JsonIgnore
    public boolean isAboutProducts() {
        return texts.values().stream().anyMatch(text -> (text.subject() + text.body()).contains(ShopText.PRODUCTS));
    }

    /** Whether it may show what its reader said they do not know; in doubt it does. */
    @JsonIgnore
    public boolean presents() {
        return texts.values().stream().anyMatch(text -> text.body().contains(ShopText.PRESENTATION));
    }

    /** Whether readers of this language are shown what customers said in surveys. */
    public boolean quotes(String language) {
        var text = texts.get(language);
        return text != null && text.proof() != null && text.proof().fromSurveys();
    }

    /** The language a reader of this one gets: theirs, else its base (et for et-EE), else the shop's own. */
    public String language(@Nullable String reader, String shops) {
        var tag = reader == null ? "" : reader;
        return Stream.of(tag, Locale.forLanguageTag(tag).getLanguage())
                .filter(texts::containsKey)
                .findFirst()
                .orElse(shops);
    }
}
