package io.winback.e2e.suite;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs links of readers with a key of the test, as the service does ({@code v1.kid.payload.mac}). */
public final class ReaderLinks {

    private static final String KID = "test";
    private static final byte[] SECRET = "a secret of this test, nowhere else".getBytes(StandardCharsets.UTF_8);
    private static final int MAC_BYTES = 16;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private ReaderLinks() {}

    /** The line of the service's key file. */
    public static String keyLine() {
        return KID + " " + Base64.getEncoder().encodeToString(SECRET);
    }

    public static String preferences(String customer, String language) {
        return "/t/p/" + token("preferences", customer, language);
    }

    public static String unsubscribe(String customer, String language) {
        return "/t/u/" + token("unsubscribe", customer, language);
    }

    /** Of an invitation of this customer's own, which nobody has told the service of. */
    public static String survey(String survey, String customer, String language, Instant expires) {
        var invitation = UUID.nameUUIDFromBytes((survey + customer).getBytes(StandardCharsets.UTF_8));
        return "/s/"
                + token(
                        "survey",
                        String.join(
                                "|",
                                invitation.toString(),
                                customer,
                                survey,
                                language,
                                Long.toString(expires.getEpochSecond()),
                                "",
                                ""));
    }

    private static String token(String purpose, String customer, String language) {
        return token(purpose, "0199c2b0-6b00-7d21-8a3c-2f1f0c9e7a55|" + customer + "|" + language);
    }

    private static String token(String purpose, String payload) {
        var body = ENCODER.encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
            var signature =
                    mac.doFinal(String.join("|", "v1", KID, purpose, body).getBytes(StandardCharsets.UTF_8));
            return String.join(".", "v1", KID, body, ENCODER.encodeToString(Arrays.copyOf(signature, MAC_BYTES)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
