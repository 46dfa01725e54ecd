package io.winback.campaign.feedback.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.winback.campaign.feedback.BounceKind;
import io.winback.campaign.feedback.Report;
import io.winback.campaign.feedback.Report.Kind;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Amazon SES: notifications of an identity ({@code notificationType}) and events of a configuration set ({@code eventType}). SES writes a
 * Message-ID of its own, so a mail is named by its envelope sender ({@code mail.source}) first, then by the headers SES was given.
 */
final class AmazonSes {

    private AmazonSes() {}

    static List<Report> reports(JsonNode told) {
        var type = Fields.text(told.path(told.has("notificationType") ? "notificationType" : "eventType"));
        if (type == null) {
            return List.of();
        }
        return switch (type) {
            case "Bounce" -> bounce(told.path("mail"), told.path("bounce"));
            case "Complaint" -> complaint(told.path("mail"), told.path("complaint"));
            case "Delivery" -> one(told.path("mail"), Kind.DELIVERED, told.path("delivery"), null);
            default -> List.of();
        };
    }

    private static List<Report> bounce(JsonNode mail, JsonNode bounce) {
        var recipient = bounce.path("bouncedRecipients").path(0);
        var words = Fields.text(recipient.path("diagnosticCode"));
        var told = Fields.text(recipient.path("status"));
        var status = told == null ? BounceKind.status(words).orElse(null) : told;
        var permanent = "Permanent".equals(Fields.text(bounce.path("bounceType")));
        var kind = permanent ? Kind.HARD_BOUNCE : Kind.SOFT_BOUNCE;
        return List.of(new Report(
                references(mail),
                kind,
                Fields.instant(bounce.path("timestamp")),
                BounceKind.code(words).orElse(null),
                status));
    }

    private static List<Report> complaint(JsonNode mail, JsonNode complaint) {
        return "not-spam".equals(Fields.text(complaint.path("complaintFeedbackType")))
                ? List.of()
                : one(mail, Kind.COMPLAINT, complaint, null);
    }

    private static List<Report> one(JsonNode mail, Kind kind, JsonNode what, @Nullable Integer code) {
        Instant at = Fields.instant(what.path("timestamp"));
        return List.of(new Report(references(mail), kind, at, code, null));
    }

    private static List<String> references(JsonNode mail) {
        return Fields.present(Stream.concat(
                Stream.of(
                        Fields.text(mail.path("source")),
                        Fields.text(mail.path("commonHeaders").path("messageId"))),
                Fields.headers(mail.path("headers"), "name", "value", "Message-ID")));
    }
}
