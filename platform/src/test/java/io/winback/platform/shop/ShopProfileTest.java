package io.winback.platform.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.validation.constraints.Pattern;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShopProfileTest {

    private static final Map<String, String> COMPLETE = Map.of(
            "winback.shop.name", "Saffron & Sage",
            "winback.shop.sender", "hello@shop.example",
            "winback.shop.reply-to", "care@shop.example",
            "winback.shop.postal-address", "1 Market Street, London",
            "winback.shop.url", "https://shop.example",
            "winback.shop.public-url", "https://mail.shop.example",
            "winback.shop.currency", "GBP",
            "winback.shop.zone", "Europe/London",
            "winback.shop.margin", "0.30");

    @Test
    void readsACompleteFile() {
        assertThat(profile(COMPLETE).zone()).hasToString("Europe/London");
        assertThat(profile(COMPLETE).defaultLanguage()).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"name", "sender", "reply-to", "postal-address", "url", "public-url", "currency", "zone", "margin"
            })
    void namesTheFieldThatIsMissing(String field) {
        var incomplete = new HashMap<>(COMPLETE);
        incomplete.remove("winback.shop." + field);

        assertThatThrownBy(() -> profile(incomplete)).hasMessageContaining("winback.shop." + field);
    }

    @ParameterizedTest
    @CsvSource({
        "care@shop.example, true",
        "noreen@shop.example, true",
        "noreply@shop.example, false",
        "No-Reply@shop.example, false",
        "no_reply+x@shop.example, false",
        "donotreply@shop.example, false",
        "do-not-reply@shop.example, false",
        "ne-pas-repondre@shop.example, false",
        "ei-vasta@shop.example, false",
        "ara-vasta@shop.example, false",
        "nicht-antworten@shop.example, false",
        "ne-vidpovidaty@shop.example, false"
    })
    void wantsAnswersToBeRead(String address, boolean read) throws ReflectiveOperationException {
        var rule = ShopProfile.class
                .getMethod("replyTo")
                .getAnnotation(Pattern.class)
                .regexp();

        assertThat(address.matches(rule)).isEqualTo(read);
    }

    private static ShopProfile profile(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withMapping(ShopProfile.class)
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(properties, "shop", 100))
                .build()
                .getConfigMapping(ShopProfile.class);
    }
}
