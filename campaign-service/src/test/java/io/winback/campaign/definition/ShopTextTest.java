package io.winback.campaign.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShopTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello {{name}}",
                "{{#name}}Hello {{name}}{{/name}}{{^name}}Hello{{/name}}",
                "{{#products}}{{name}}: {{text}} {{url}}{{/products}}{{^products}}Nothing new{{/products}}",
                "{{coupon_code}} {{coupon_worth}} {{coupon_expires}} {{fault}} {{shop}}",
                "{cdi:x} ${x} #{x} <b>bold</b> {#if true}"
            })
    void acceptsItsVariablesAndAnyText(String text) {
        assertThat(ShopText.problem(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "{{nmae}}, unknown variable nmae",
        "{{#orders}}x{{/orders}}, unknown variable orders",
        "{{^orders}}x{{/orders}}, unknown variable orders",
        "{{products}}, unknown variable products",
        "{{name.class}}, unknown variable name.class",
        "{{>header}}, includes no other",
        "{{#name}}x, name"
    })
    void refusesWhatItCannotFill(String text, String problem) {
        assertThat(ShopText.problem(text))
                .hasValueSatisfying(found -> assertThat(found).contains(problem));
    }

    @Test
    void leavesEverythingElseAsItIsWritten() {
        var filled = ShopText.fill("{cdi:x} ${x} {{name}} <i>&", Map.of("name", "{{shop}} {cdi:y} <b>"));

        assertThat(filled).isEqualTo("{cdi:x} ${x} {{shop}} {cdi:y} <b> <i>&");
    }

    @Test
    void leavesOutASectionForWhatIsNotThere() {
        var text = "Hello{{#name}}, {{name}}{{/name}}!";

        assertThat(ShopText.fill(text, Map.of("name", "Anna"))).isEqualTo("Hello, Anna!");
        assertThat(ShopText.fill(text, Map.of("name", ""))).isEqualTo("Hello!");
    }

    @Test
    void writesAListOfWhatIsNew() {
        var saffron = Map.of("name", "Saffron", "text", "Picked this autumn", "url", "https://shop.example/saffron");

        var filled = ShopText.fill(
                "{{name}}: {{#products}}{{name}} ({{text}}){{/products}}",
                Map.of("name", "Anna", "products", List.of(saffron)));

        assertThat(filled).isEqualTo("Anna: Saffron (Picked this autumn)");
    }

    @Test
    void knowsWhatATextNames() {
        var names = ShopText.names("{{^products}}x{{/products}} our products {{coupon_code}}");

        assertThat(names.products()).isTrue();
        assertThat(names.couponCode()).isTrue();
        assertThat(ShopText.names("our products").products()).isFalse();
        assertThat(ShopText.names("{{#coupon_code}}{{coupon_code}}{{/coupon_code}}")
                        .needsCoupon())
                .isFalse();
    }
}
