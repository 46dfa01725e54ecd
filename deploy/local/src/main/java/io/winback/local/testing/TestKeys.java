package io.winback.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** One API key per role for tests and the local run: {@code X-Api-Key: TestKeys.STOREFRONT}. */
public final class TestKeys {

    public static final String STOREFRONT = key("storefront");
    public static final String MARKETER = key("marketer");
    public static final String AGENT = key("agent");
    public static final String OPERATOR = key("operator");
    public static final String AUDITOR = key("auditor");
    private static final List<String> ROLES = List.of("storefront", "marketer", "agent", "operator", "auditor");

    private TestKeys() {}

    private static String key(String role) {
        return "wbk_" + (role + "00000000").substring(0, 8) + "_for-tests-and-the-local-run-only";
    }

    static Path file() {
        try {
            var file = Files.createTempFile("winback-keys", ".txt");
            Files.write(file, lines());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a key file that holds them. */
    public static List<String> lines() {
        return ROLES.stream()
                .map(role -> String.join(
                        " ",
                        "test-" + role,
                        role,
                        key(role).substring(0, 12),
                        sha256(key(role)),
                        "2099-01-01T00:00:00Z"))
                .toList();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
