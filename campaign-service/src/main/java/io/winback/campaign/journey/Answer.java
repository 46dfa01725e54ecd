package io.winback.campaign.journey;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer answered to a survey, as codes.
 *
 * @param version a lower one of the same answer is old news
 * @param enrollment the run that asked; none where they said it without having been asked
 * @param reason why they left; none where the survey asks for none or is confidential, or they did not say
 * @param knows products they said they know
 * @param notKnown products they said they do not know
 * @param at by the business clock
 */
public record Answer(
        UUID id,
        String customer,
        long version,
        @Nullable UUID enrollment,
        @Nullable String reason,
        @Nullable String subReason,
        Set<String> needs,
        Set<String> knows,
        Set<String> notKnown,
        Instant at) {

    private static final String COMPETITOR = "COMPETITOR";
    private static final String PRICE = "COMPETITOR.PRICE";

    /** Another shop is better, in something else than the price: nothing we could offer today changes it. */
    boolean prefersAnother() {
        return COMPETITOR.equals(reason) && !PRICE.equals(subReason);
    }
}
