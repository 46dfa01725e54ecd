package io.winback.platform.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTargetsTest {

    private static final ShopProfile SHOP = new SmallRyeConfigBuilder()
            .withMapping(ShopProfile.class)
            .addDefaultInterceptors()
            .withSources(new PropertiesConfigSource(
                    Map.of(
                            "winback.shop.name", "Saffron & Sage",
                            "winback.shop.sender", "hello@shop.example",
                            "winback.shop.reply-to", "care@shop.example",
                            "winback.shop.postal-address", "1 Market Street, London",
                            "winback.shop.url", "https://shop.example",
                            "winback.shop.link-hosts", "partner.example",
                            "winback.shop.public-url", "https://mail.shop.example",
                            "winback.shop.currency", "GBP",
                            "winback.shop.zone", "Europe/London",
                            "winback.shop.margin", "0.30"),
                    "shop",
                    100))
            .build()
            .getConfigMapping(ShopProfile.class);

    private final LinkTargets targets = new LinkTargets(SHOP);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example",
                "https://shop.example/",
                "https://shop.example?a=b",
                "https://www.shop.example/saffron?a=1&b=%20#top",
                "https://Shop.Example/saffron",
                "https://partner.example/x",
                "https://xn--sffle-5qa.shop.example/"
            })
    void allowsTheShopAndItsPartners(String target) {
        assertThat(targets.allows(target)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://shop.example/",
                "//shop.example/",
                "javascript:alert(1)",
                "https://evil.example/",
                "https://notshop.example/",
                "https://shop.example.evil.example/",
                "https://shop.example@evil.example/",
                "https://user:word@shop.example/",
                "https://shop.example:8443/",
                "https://shop.example\\@evil.example/",
                "https:\\\\evil.example",
                "https://evil.example#shop.example",
                "https://evil.example?shop.example",
                "https:///shop.example",
                "https://shop.example/\r\nLocation: https://evil.example",
                "https://shop.example/ x",
                "https://shop\u3002example/",
                "https://ѕhop.example/",
                "https://shop.example./",
                "https://[::1]/",
                "https://shop.example/\u202Egnp"
            })
    void refusesEverythingElse(String target) {
        assertThat(targets.allows(target)).isFalse();
    }

    @Property(tries = 2_000)
    void whatIsAllowedIsOfTheShop(@ForAll String start, @ForAll String end) {
        for (var target : new String[] {start, "https://" + start, "https://" + start + "shop.example" + end}) {
            if (targets.allows(target)) {
                var uri = URI.create(target);
                assertThat(uri.getScheme()).isEqualTo("https");
                assertThat(uri.getRawUserInfo()).isNull();
                assertThat(uri.getHost()).matches("(?i)(.+\\.)?(shop|partner)\\.example");
            }
        }
    }
}
