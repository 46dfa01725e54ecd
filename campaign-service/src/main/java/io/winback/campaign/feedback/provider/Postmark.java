package io.winback.campaign.feedback.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.winback.campaign.feedback.BounceKind;
import io.winback.campaign.feedback.Report;
import io.winback.campaign.feedback.Report.Kind;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Postmark: bounces, spam complaints, deliveries. {@code MessageID} is Postmark's own; a mail is named by the metadata {@code winback}
 * (header {@code X-PM-Metadata-winback} with our Message-ID), or by the headers in the bounce, where Postmark sends them along.
 */
final class Postmark {

    /** Types of bounces, as Postmark lists them, that speak against the address. */
    private static final Set<String> HARD = Set.of("HardBounce", "BadEmailAddress", "ManuallyDeactivated");

    /** Not the end of it, or no bounce at all. */
    private static final Set<String> NOTHING = Set.of(
            "AutoResponder",
            "AddressChange",
            "ChallengeVerification",
            "OpenRelayTest",
            "SubscriptionChange",
            "TemplateRenderingFailed",
            "Unconfirmed",
            "Unsubscribe");

    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^<>\\s]{1,318}>)");

    private Postmark() {}

    static List<Report> reports(JsonNode told) {
        var record = Fields.text(told.path("RecordType"));
        if (record == null) {
            return List.of();
        }
        return switch (record) {
            case "Bounce" -> bounce(told);
            case "SpamComplaint" -> List.of(report(told, Kind.COMPLAINT, "BouncedAt"));
            case "Delivery" -> List.of(report(told, Kind.DELIVERED, "DeliveredAt"));
            default -> List.of();
        };
    }

    private static List<Report> bounce(JsonNode told) {
        var type = String.valueOf(Fields.text(told.path("Type")));
        if (type.equals("SpamNotification") || type.equals("SpamComplaint")) {
            return List.of(report(told, Kind.COMPLAINT, "BouncedAt"));
        }
        if (NOTHING.contains(type)) {
            return List.of();
        }
        return List.of(report(told, HARD.contains(type) ? Kind.HARD_BOUNCE : Kind.SOFT_BOUNCE, "BouncedAt"));
    }

    private static Report report(JsonNode told, Kind kind, String at) {
        var words = Fields.text(told.path("Details"));
        return new Report(
                references(told),
                kind,
                Fields.instant(told.path(at)),
                BounceKind.code(words).orElse(null),
                BounceKind.status(words).orElse(null));
    }

    private static List<String> references(JsonNode told) {
        var metadata = told.path("Metadata");
        @Nullable String content = Fields.text(told.path("Content"));
        return Fields.present(Stream.concat(
                Stream.of(Fields.text(metadata.path("winback"))),
                content == null
                        ? Stream.empty()
                        : MESSAGE_ID.matcher(content).results().map((MatchResult found) -> found.group(1))));
    }
}
