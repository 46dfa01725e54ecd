package io.winback.campaign.permission;

import io.winback.platform.page.ShopColours;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The style within each page, in the shop's colour, and the policy that allows this style and nothing else to load or run. */
@Singleton
class PageStyle {

    private static final String FILE = "/page/preferences.css";
    private static final String LIGHT = "#ffffff";
    private static final String DARK = "#1d2021";

    private final String css;
    private final String policy;

    PageStyle(ShopProfile shop) {
        var colours = ShopColours.of(shop.colour());
        css = read().replace("$shop-colour", shop.colour())
                .replace("$text-on-colour", colours.textOn())
                .replace("$accent-on-light", colours.readableOn(LIGHT))
                .replace("$accent-on-dark", colours.readableOn(DARK));
        policy = "default-src 'none'; style-src 'sha256-" + sha256(css)
                + "'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    String css() {
        return css;
    }

    /** Value of the header Content-Security-Policy. */
    String policy() {
        return policy;
    }

    private static String read() {
        try (var file = PageStyle.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
