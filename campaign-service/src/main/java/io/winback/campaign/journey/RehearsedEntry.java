package io.winback.campaign.journey;

import io.winback.campaign.experiment.Arm;
import io.winback.campaign.experiment.Assignment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What would become of somebody who is considered for a campaign.
 *
 * @param at when that would be decided, business clock
 * @param rule why they do not take part, or not yet; that of the decision log where they do
 * @param assigned none of those who do not take part
 * @param lost whether they are lost now
 * @param value expected profit in the shop's currency
 * @param pBuy probability, 0 to 1, that they buy by themselves
 */
public record RehearsedEntry(
        String customer,
        Instant at,
        Fate fate,
        String rule,
        Map<String, String> facts,
        @Nullable Assignment assigned,
        @Nullable String zone,
        @Nullable String country,
        boolean lost,
        @Nullable BigDecimal value,
        int orders,
        @Nullable BigDecimal pBuy) {

    /** Whether they take part. */
    public enum Fate {
        ADMITTED,
        REFUSED,
        /** It is decided later. */
        WAITING
    }

    /** Of those who get the campaign, where it has variants. */
    public @Nullable String variant() {
        return assigned == null ? null : assigned.variant();
    }

    /** Whether the campaign would write to them. */
    public boolean treated() {
        return assigned != null && assigned.arm() == Arm.TREATED;
    }
}
