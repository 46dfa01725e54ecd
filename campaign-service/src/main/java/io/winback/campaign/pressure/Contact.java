package io.winback.campaign.pressure;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time a customer heard from the shop, or may have.
 *
 * @param message id of the message, or of the call
 * @param channel such as EMAIL
 * @param at by the business clock
 * @param survey key of the survey it asked
 */
public record Contact(
        UUID message,
        String customer,
        String channel,
        Instant at,
        String purpose,
        String campaign,
        @Nullable UUID enrollment,
        @Nullable String survey) {

    boolean asks(@Nullable UUID run, @Nullable String key) {
        return survey != null && survey.equals(key) && enrollment != null && enrollment.equals(run);
    }
}
