package io.winback.campaign.journey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a customer left, as they said.
 *
 * @param enrollment the run that asked; none where they said it without having been asked
 * @param at by the business clock
 */
public record Answer(
        String customer,
        @Nullable UUID enrollment,
        String reason,
        @Nullable String subReason,
        Instant at) {

    private static final String COMPETITOR = "COMPETITOR";
    private static final String PRICE = "COMPETITOR.PRICE";

    /** Another shop is better, in something else than the price: nothing we could offer today changes it. */
    boolean prefersAnother() {
        return reason.equals(COMPETITOR) && !PRICE.equals(subReason);
    }
}
