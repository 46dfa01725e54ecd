package io.winback.platform.links;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Tokens {@code v1.kid.payload.mac} for public links. A token is good for the purpose it was made for and for no other; the mac is the
 * first 128 bits of HMAC-SHA256 and is compared in constant time. The payload is readable: put no personal data into it.
 */
@Singleton
public class SignedLinks {

    private static final String VERSION = "v1";
    private static final int MAC_BYTES = 16;
    private static final int LONGEST = 512;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final KeyRing keys;

    SignedLinks(KeyRing keys) {
        this.keys = keys;
    }

    /** A token for {@code purpose} that carries {@code payload}. */
    public String sign(String purpose, String payload) {
        var kid = keys.signingKid();
        var body = ENCODER.encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        var mac = keys.key(kid).map(key -> mac(key, purpose, kid, body)).orElseThrow();
        return String.join(".", VERSION, kid, body, ENCODER.encodeToString(mac));
    }

    /** The payload, if the token was made by us for this purpose; nothing else is said about a token that was not. */
    public Optional<String> verify(String purpose, String token) {
        var parts = token.length() > LONGEST ? new String[0] : token.split("\\.", -1);
        if (parts.length != 4 || !VERSION.equals(parts[0])) {
            return Optional.empty();
        }
        return keys.key(parts[1])
                .filter(key -> MessageDigest.isEqual(
                        ENCODER.encode(mac(key, purpose, parts[1], parts[2])),
                        parts[3].getBytes(StandardCharsets.UTF_8)))
                .map(key -> new String(DECODER.decode(parts[2]), StandardCharsets.UTF_8));
    }

    private static byte[] mac(javax.crypto.spec.SecretKeySpec key, String purpose, String kid, String body) {
        return Arrays.copyOf(Hmac.of(key, String.join("|", VERSION, kid, purpose, body)), MAC_BYTES);
    }
}
