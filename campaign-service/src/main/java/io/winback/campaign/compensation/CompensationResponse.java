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
 * @param given what was asked for
 * @param cost it is expected to cost, in the shop's currency
 * @param needs why a second person decides
 * @param guard what the LTV guard reckoned when it was asked for
 * @param code once it is granted
 */
record CompensationResponse(
        UUID id,
        Compensation.State state,
        Draft given,
        Money cost,
        List<Compensation.Need> needs,
        Map<String, String> guard,
        @Nullable String code,
        String askedBy,
        Instant askedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionNote) {

    static CompensationResponse of(Compensation compensation) {
        return new CompensationResponse(
                compensation.id(),
                compensation.state(),
                compensation.draft(),
                compensation.cost(),
                compensation.needs(),
                compensation.guard(),
                compensation.code(),
                compensation.askedBy(),
                compensation.askedAt(),
                compensation.decidedBy(),
                compensation.decidedAt(),
                compensation.decisionNote());
    }
}
