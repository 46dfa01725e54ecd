package io.winback.local.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** A line of the key file: {@code client role prefix sha256 expires}. The key itself is stored nowhere. */
record KeyLine(String client, String role, String prefix, String hash, Instant expires) {

    private static final int PREFIX_LENGTH = 12;

    static KeyLine of(String client, String role, String key, Instant expires) {
        return new KeyLine(client, role, key.substring(0, PREFIX_LENGTH), sha256(key), expires);
    }

    static KeyLine parse(String line) {
        var fields = line.trim().split("\\s+");
        if (fields.length != 5) {
            throw new IllegalArgumentException(
                    "A line of a key file is \"client role prefix sha256 expires\", not: " + line);
        }
        return new KeyLine(fields[0], fields[1], fields[2], fields[3], Instant.parse(fields[4]));
    }

    boolean isOf(String key) {
        return hash.equals(sha256(key));
    }

    String line() {
        return String.join(" ", client, role, prefix, hash, expires.toString());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
