package io.winback.platform.page;

import io.winback.platform.shop.ShopProfile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The style within each page for customers, in the shop's colour, and the policy that allows this style and nothing else to load or run.
 * A service names its own file; in it stand the variables of {@link ShopStyle}.
 */
public abstract class PublicStyle {

    private static final String LIGHT = "#ffffff";
    private static final String DARK = "#1d2021";

    private final String css;
    private final String policy;

    /** @param file on the class path */
    protected PublicStyle(String file, ShopProfile shop) {
        css = ShopStyle.read(file, shop, LIGHT, DARK);
        policy = "default-src 'none'; style-src 'sha256-" + sha256(css)
                + "'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    public String css() {
        return css;
    }

    /** Value of the header Content-Security-Policy. */
    public String policy() {
        return policy;
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
