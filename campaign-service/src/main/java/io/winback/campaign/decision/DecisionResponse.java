package io.winback.campaign.decision;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A decision as it is shown: with the rule, the values it rests on, and a sentence anybody understands. */
public record DecisionResponse(
        String id,
        Instant at,
        String customer,
        @Nullable String campaign,
        @Nullable String stage,
        String decision,
        String rule,
        String text,
        Map<String, String> facts) {}
