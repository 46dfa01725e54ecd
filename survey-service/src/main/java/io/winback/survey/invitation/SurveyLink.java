package io.winback.survey.invitation;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the link in a mail says about the invitation; it is enough to take an answer.
 *
 * @param enrollmentId absent, as the campaign is, where no campaign invited
 */
public record SurveyLink(
        UUID invitationId,
        String customerId,
        String survey,
        String language,
        Instant expiresAt,
        @Nullable String enrollmentId,
        @Nullable String campaign) {

    private static final int PARTS = 7;

    /** Reads the payload of a token; one of another shape is none of ours. */
    static Optional<SurveyLink> parse(String payload) {
        var parts = payload.split("\\|", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SurveyLink(
                    UUID.fromString(parts[0]),
                    parts[1],
                    parts[2],
                    parts[3],
                    Instant.ofEpochSecond(Long.parseLong(parts[4])),
                    textOf(parts[5]),
                    textOf(parts[6])));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String textOf(String part) {
        return part.isEmpty() ? null : part;
    }

    /** Whether the time to answer is over. */
    public boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
