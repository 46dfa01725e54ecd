package io.winback.campaign.decision;

import io.winback.campaign.decision.Decision.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions to show; none of something shows all.
 *
 * @param from by the business clock, inclusive
 * @param to exclusive
 */
public record DecisionFilter(
        @Nullable String customer,
        @Nullable String campaign,
        @Nullable String stage,
        @Nullable Kind kind,
        @Nullable String rule,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static final DecisionFilter ALL = new DecisionFilter(null, null, null, null, null, null, null);

    public static DecisionFilter of(String customer) {
        return new DecisionFilter(customer, null, null, null, null, null, null);
    }
}
