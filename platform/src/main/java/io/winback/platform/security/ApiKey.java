package io.winback.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A key as it stands in the key file: {@code client role prefix sha256 expires}. The secret itself is stored nowhere.
 *
 * @param prefix the first 12 characters of the key, enough to tell keys apart in a list
 * @param hash SHA-256 of the whole key
 * @param expires by the machine clock
 */
record ApiKey(String client, String role, String prefix, byte[] hash, Instant expires) {

    static final int PREFIX_LENGTH = 12;
    private static final int MARK_BYTES = 8;

    static ApiKey parse(String line) {
        var fields = line.trim().split("\\s+");
        if (fields.length != 5) {
            throw new IllegalArgumentException("A line of the key file is: client role prefix sha256 expires");
        }
        return new ApiKey(
                fields[0], fields[1], fields[2], HexFormat.of().parseHex(fields[3]), Instant.parse(fields[4]));
    }

    /** Constant-time comparison of the hash; an expired key matches nothing. */
    boolean matches(String presented, Instant now) {
        return MessageDigest.isEqual(hash, sha256(presented)) && now.isBefore(expires);
    }

    /** Tells this key from any other, also from a later one with the same prefix: a quarter of the hash. */
    String mark() {
        return HexFormat.of().formatHex(hash, 0, MARK_BYTES);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
