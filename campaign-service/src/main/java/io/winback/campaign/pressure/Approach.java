package io.winback.campaign.pressure;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact that is about to be made.
 *
 * @param survey key of the survey it asks
 * @param lost whether the customer is lost
 * @param lastOrderedAt attempts to win back before it are over
 * @param gapDays what the campaign demands beyond the caps of the shop, in days; 0 demands nothing
 */
public record Approach(
        String purpose,
        @Nullable UUID enrollment,
        @Nullable String survey,
        boolean lost,
        @Nullable Instant lastOrderedAt,
        int gapDays) {

    private static final String TRANSACTIONAL = "SERVICE_NOTICE";

    /** Whether mails of a purpose are what the customer needs, rather than what the shop wants: they are neither capped nor counted. */
    public static boolean exempt(String purpose) {
        return purpose.equals(TRANSACTIONAL);
    }
}
