package io.winback.campaign.feedback.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.winback.campaign.feedback.BounceKind;
import io.winback.campaign.feedback.Report;
import io.winback.campaign.feedback.Report.Kind;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Mailgun: one event a webhook, in {@code event-data}, signed over timestamp and token. */
final class Mailgun {

    private static final String ALGORITHM = "HmacSHA256";

    private Mailgun() {}

    static List<Report> reports(JsonNode told) {
        var event = told.path("event-data");
        var type = Fields.text(event.path("event"));
        if (type == null) {
            return List.of();
        }
        return switch (type) {
            case "failed" -> failed(event);
            case "complained" -> List.of(report(event, Kind.COMPLAINT));
            case "delivered" -> List.of(report(event, Kind.DELIVERED));
            default -> List.of();
        };
    }

    /** Whether Mailgun signed it: hexadecimal HMAC-SHA256 of timestamp and token. */
    static boolean signed(JsonNode told, String key) {
        var signature = told.path("signature");
        var text =
                signature.path("timestamp").asText() + signature.path("token").asText();
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            var expected = HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
            return MessageDigest.isEqual(
                    expected.getBytes(StandardCharsets.UTF_8),
                    signature.path("signature").asText().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }

    /** Mailgun gives up on policy refusals as on unknown mailboxes: only the latter speak against the address. */
    private static List<Report> failed(JsonNode event) {
        if (!"permanent".equals(Fields.text(event.path("severity")))) {
            return List.of(report(event, Kind.SOFT_BOUNCE));
        }
        var report = report(event, Kind.HARD_BOUNCE);
        var known = report.status() != null || report.code() != null;
        var kind = "suppress-bounce".equals(Fields.text(event.path("reason"))) || !known
                ? Kind.HARD_BOUNCE
                : BounceKind.of(report.status(), report.code());
        return List.of(report(event, kind));
    }

    private static Report report(JsonNode event, Kind kind) {
        var delivery = event.path("delivery-status");
        var enhanced = Fields.text(delivery.path("enhanced-code"));
        var status = BounceKind.status(enhanced).or(() -> BounceKind.status(Fields.text(delivery.path("message"))));
        return new Report(
                Fields.present(Stream.of(
                        Fields.text(event.path("envelope").path("sender")),
                        Fields.text(event.path("message").path("headers").path("message-id")))),
                kind,
                Fields.epochSeconds(event.path("timestamp")),
                Fields.number(delivery.path("code")),
                status.orElse(null));
    }
}
