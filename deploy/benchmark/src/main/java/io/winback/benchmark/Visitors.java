package io.winback.benchmark;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Customers who were asked why they left, each with a link of their own, and what their browsers send. */
final class Visitors {

    private static final String DATABASE = "survey";
    private static final String KID = "benchmark";
    private static final byte[] SECRET =
            "a secret that signs nothing but measurements".getBytes(StandardCharsets.UTF_8);
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final String SAID =
            "reason=SERVICE&detail.SERVICE=SERVICE.DELIVERY&comment=It+came+two+weeks+late.+Nobody+told+me.&contact=NO&shown=";

    private final int invited;
    private final long expiresAt = Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger looked = new AtomicInteger();

    Visitors(int invited) {
        this.invited = invited;
    }

    /** The file of keys that the service is to read links with. */
    static Path keys(Path folder) throws Exception {
        return Files.writeString(
                folder.resolve("link-keys"), KID + " " + Base64.getEncoder().encodeToString(SECRET) + "\n");
    }

    /** Tells the service of everybody who was invited, as its consumer would. */
    void invite(Stage stage) throws Exception {
        stage.execute(DATABASE, """
                insert into customer (id) select 'v-' || i from generate_series(1, %1$d) i;
                insert into invitation (id, customer_id, survey, campaign, enrollment_id, stage, language, invited_at, expires_at,
                  lifecycle_stage, value)
                select ('40000000-0000-8000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'v-' || i, 'churn-reason', 'win-back', 'e-' || i,
                  'ask', 'en', '2026-03-01', '2100-01-01', 'LOST', 100 from generate_series(1, %1$d) i
                """.formatted(invited));
        stage.execute(DATABASE, "vacuum analyze");
        stage.execute(DATABASE, "checkpoint");
    }

    /** Opens the page of somebody. */
    byte[] look() {
        var number = looked.updateAndGet(last -> last % invited + 1);
        return bytes("GET /s/" + token(number) + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n\r\n");
    }

    /** Sends the form of the next, who has not answered before. */
    byte[] answer() {
        var number = answered.incrementAndGet();
        if (number > invited) {
            throw new IllegalStateException("Everybody has answered");
        }
        var shown = signed("survey-shown", id(number) + "|" + (System.currentTimeMillis() - 30_000));
        return form("/s/" + token(number), SAID + shown);
    }

    int answered() {
        return answered.get();
    }

    /** A look at a page that is always the same. */
    byte[] bareLook() {
        return bytes("GET /page/x HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n\r\n");
    }

    /** The same form to where one row is written. */
    byte[] bareAnswer(int number) {
        return form("/page/b-" + number, SAID);
    }

    private static byte[] form(String path, String body) {
        return bytes("POST " + path
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body);
    }

    private String token(int number) {
        return signed(
                "survey",
                String.join(
                        "|",
                        id(number),
                        "v-" + number,
                        "churn-reason",
                        "en",
                        Long.toString(expiresAt),
                        "e-" + number,
                        "win-back"));
    }

    private static String id(int number) {
        return String.format("40000000-0000-8000-8000-%012x", number);
    }

    /** As campaign-service signs links. */
    private static String signed(String purpose, String payload) {
        var body = URL.encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
            var full = mac.doFinal(bytes(String.join("|", "v1", KID, purpose, body)));
            return String.join(".", "v1", KID, body, URL.encodeToString(Arrays.copyOf(full, 16)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
