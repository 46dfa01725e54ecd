package io.winback.campaign.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.definition.ShopTextRules.Place;
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
        assertThat(ShopTextRules.problems(text, Place.BODY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "{{nmae}}, unknown variable nmae",
        "{{#orders}}x{{/orders}}, unknown variable orders",
        "{{^orders}}x{{/orders}}, unknown variable orders",
        "{{name.class}}, is no variable",
        "{{>header}}, includes no other",
        "{{{name}}}, two braces",
        "{{& name}}, is no variable",
        "{{=<% %>=}}, is no variable",
        "{{! note}}, is no variable",
        "{{#name}}x, not closed",
        "{{#name}}{{#fault}}x{{/name}}{{/fault}}, in turn",
        "x{{/name}}, not open",
        "{{url}}, unknown variable url",
        "{{#products}}{{coupon_code}}{{/products}}, unknown variable coupon_code",
        "{{#products}}{{#products}}x{{/products}}{{/products}}, unknown variable products",
        "See {{products}}, line of its own",
        "{{mended}}, not everybody",
        "We have kept this for {{name}}., may have no name",
        "{{name}} is dear to us, may have no name",
        "a\u202eb, not to be seen",
        "a\u0000b, not to be seen",
        "{{#name}}{{#fault}}{{#shop}}{{#coupon_code}}x{{/coupon_code}}{{/shop}}{{/fault}}{{/name}}, 3 deep"
    })
    void refusesWhatItCannotFill(String text, String problem) {
        assertThat(ShopTextRules.problems(text, Place.BODY))
                .anySatisfy(found -> assertThat(found).contains(problem));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hello {{name}},               | Hello,
            Hello {{name}}                | Hello
            {{name}}, why?                | Why?
            {{name}}，您好！                | 您好！
            Вітаємо, {{name}}!            | Вітаємо!
            {{name}}, чому?               | Чому?
            Tere, {{name}}! Kuidas läheb? | Tere! Kuidas läheb?
            Hi{{#name}}, {{name}}{{/name}}{{^name}} there{{/name}}! | Hi there!
            """)
    void greetsAReaderWithoutAName(String text, String greeting) {
        assertThat(ShopTextRules.problems(text, Place.SUBJECT)).isEmpty();
        assertThat(ShopText.fill(text, Map.of("name", ""))).isEqualTo(greeting);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Today only!",
                "This is your LAST CHANCE",
                "仅限今天",
                "最后机会",
                "Viimane võimalus",
                "ainult täna",
                "Лише сьогодні",
                "Останній шанс"
            })
    void hearsWordsThatPress(String text) {
        assertThat(UrgentWords.any(text)).isTrue();
        assertThat(UrgentWords.any("Come today, or at last another day. 今天很好。 Täna on ilus. Сьогодні"))
                .isFalse();
    }

    @Test
    void putsABlockOnALineOfItsOwn() {
        var text = "News:\n\n{{#has_products}}{{products}}{{/has_products}}\n\nBye";

        assertThat(ShopTextRules.problems(text, Place.BODY)).isEmpty();
        assertThat(ShopText.fill(text, Map.of("products", List.of("x"), "has_products", true)))
                .contains("\n" + ShopText.block("products") + "\n");
        assertThat(ShopText.fill(text, Map.of("products", List.of(), "has_products", false)))
                .isEqualTo("News:\n\n\n\nBye");
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
