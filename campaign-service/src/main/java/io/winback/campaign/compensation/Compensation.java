package io.winback.campaign.compensation;

import io.winback.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A compensation as it stands.
 *
 * @param cost it is expected to cost, in the shop's currency
 * @param needs why a second person decides; empty where the agent could decide alone
 * @param guard what the LTV guard reckoned when it was asked for; empty where nothing is known of what the customer is worth
 * @param askedBy name of the key or account
 * @param code once it is granted
 */
record Compensation(
        UUID id,
        Draft draft,
        State state,
        Money cost,
        List<Need> needs,
        Map<String, String> guard,
        String askedBy,
        Instant askedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionNote,
        @Nullable String code) {

    /** Where it stands. */
    enum State {
        /** A second person decides. */
        PENDING,
        GRANTED,
        DECLINED
    }

    /** Why an agent cannot decide alone. */
    enum Need {
        /** It costs more than an agent may give. */
        AGENT_LIMIT,
        /** The customer had as many within a year. */
        PER_YEAR,
        /** All that is spent and planned on the customer would exceed the share of what they are worth. */
        LTV_GUARD,
        /** Nothing is known of what they are worth. */
        NO_VALUE
    }

    Compensation decided(State by, String principal, Instant at, @Nullable String note, @Nullable String itsCode) {
        return new Compensation(id, draft, by, cost, needs, guard, askedBy, askedAt, principal, at, note, itsCode);
    }
}
