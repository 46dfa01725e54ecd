package io.winback.campaign.decision;

import io.winback.campaign.decision.Decision.Kind;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as the log has it. A postponement that was repeated by the same rule, with no other decision about the same stage of the same
 * run between, is one.
 *
 * @param at when, by the business clock; where it was repeated, the last time
 * @param firstAt the first time
 * @param times how often, 1 or more
 * @param campaign none where an agent decided by hand
 * @param facts the values the rule looked at, the last time; empty of somebody who was erased
 */
public record LoggedDecision(
        UUID id,
        Instant at,
        Instant firstAt,
        int times,
        String customer,
        @Nullable String campaign,
        @Nullable UUID enrollment,
        @Nullable String stage,
        Kind kind,
        String rule,
        Map<String, String> facts) {}
