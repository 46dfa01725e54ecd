package io.winback.customer.webhook;

import io.winback.platform.links.DerivedIds;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs as the Standard Webhooks specification has it (https://www.standardwebhooks.com). A secret follows from the key ring, the
 * webhook and a generation; it is stored nowhere.
 */
@Singleton
class Signatures {

    private static final String ALGORITHM = "HmacSHA256";

    private final DerivedIds derived;

    Signatures(DerivedIds derived) {
        this.derived = derived;
    }

    /** The secret as its receiver keeps it. */
    String secret(UUID webhook, int generation) {
        return "whsec_" + Base64.getEncoder().encodeToString(key(webhook, generation));
    }

    /** One signature for each secret in force at {@code now}, so that a receiver may change over at leisure. */
    String header(Webhook webhook, UUID event, Instant now, String body) {
        var content = event + "." + now.getEpochSecond() + "." + body;
        return webhook.signing(now).stream()
                .map(secret -> "v1,"
                        + Base64.getEncoder().encodeToString(mac(key(webhook.id(), secret.generation()), content)))
                .collect(Collectors.joining(" "));
    }

    private byte[] key(UUID webhook, int generation) {
        return derived.bytes("webhook", webhook.toString(), Integer.toString(generation));
    }

    private static byte[] mac(byte[] key, String content) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }
}
