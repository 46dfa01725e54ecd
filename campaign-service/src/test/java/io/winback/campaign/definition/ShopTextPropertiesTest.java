package io.winback.campaign.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.definition.ShopTextRules.Place;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a shop writes and a customer is called: what was accepted can be filled, and nothing of it runs. */
class ShopTextPropertiesTest {

    private static final Map<String, Object> FULL = Map.of(
            "name", "{{shop}} {cdi:x} ${x} <script>",
            "shop", "Saffron & Sage",
            "fault", "the late delivery",
            "mended", "We changed the courier.",
            "coupon_code", "QK7M",
            "coupon_worth", "15%",
            "coupon_expires", "31 March",
            "products",
                    List.of(Map.of("name", "Saffron", "text", "Red", "url", "https://shop.example/s", "price", "£5")),
            "has_products", true,
            "proof", ShopText.block("proof"));

    private static final Map<String, Object> EMPTY = Map.of(
            "name", "",
            "shop", "Saffron & Sage",
            "fault", "what went wrong",
            "mended", "",
            "coupon_code", "",
            "coupon_worth", "",
            "coupon_expires", "",
            "products", List.of(),
            "has_products", false,
            "proof", "");

    @Property(tries = 3000)
    void whatIsAcceptedCanBeFilledForEverybody(@ForAll("texts") String text) {
        if (ShopTextRules.problems(text, Place.BODY).isEmpty()) {
            assertThat(ShopText.fill(text, EMPTY)).doesNotContain("{{#", "{{/", "\u0002");
            assertThat(ShopText.fill(text, FULL)).doesNotContain("{{#", "{{/", "\u0002");
        }
    }

    @Property(tries = 500)
    void noTextIsTooStrangeToBeJudged(@ForAll String text) {
        for (var place : Place.values()) {
            assertThat(ShopTextRules.problems(text, place)).doesNotContainNull();
        }
        assertThat(UrgentWords.any(text)).isIn(true, false);
        assertThat(TextLinks.in(text)).doesNotContainNull();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "Hello ",
                        "{{name}}",
                        ",",
                        "\n",
                        "\n\n",
                        "{{#name}}",
                        "{{/name}}",
                        "{{^name}}",
                        "{{products}}",
                        "{{#products}}",
                        "{{url}}",
                        "{{/products}}",
                        "{{#has_products}}",
                        "{{/has_products}}",
                        "{{proof}}",
                        "{{",
                        "}}",
                        "{",
                        "}",
                        "{{{name}}}",
                        "{{&name}}",
                        "{{=<% %>=}}",
                        "{{>x}}",
                        "{{!x}}",
                        "{{ shop }}",
                        "{{coupon_code}}",
                        "{inject:x.y}",
                        "{cdi:x}",
                        "${x}",
                        "#{x}",
                        "<script>alert(1)</script>",
                        "javascript:alert(1)",
                        "\u202e",
                        "{{#mended}}{{mended}}{{/mended}}",
                        "😀",
                        "您好",
                        "\\",
                        "$1")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
