package io.winback.campaign.rehearsal;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.experiment.HeldOutBy;
import io.winback.campaign.experiment.Readout;
import io.winback.campaign.rehearsal.RehearsalResponse.Holdout;
import io.winback.platform.statistics.Power;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What those who are held out can show. */
final class Holdouts {

    private Holdouts() {}

    /**
     * Of those held out whom the treated are compared with: by the campaign itself, or of everything where it holds out nobody.
     *
     * @param heldOut customers by the draw that holds them out
     */
    static long control(CampaignDefinition definition, Map<String, Long> heldOut) {
        var by = definition.holdout().signum() > 0 ? HeldOutBy.CAMPAIGN : HeldOutBy.GLOBAL;
        return heldOut.getOrDefault(by.name(), 0L);
    }

    /** @param heldOut of those the treated are compared with */
    static Holdout of(CampaignDefinition definition, long treated, long heldOut, Assumptions assumed, Readout readout) {
        var base = assumed.share("unaidedShare");
        var expected = assumed.share("returnShare") - base;
        var power = Power.ofShare(base);
        var all = treated + heldOut;
        var proposal = all < 2 ? null : power.proposal(all, expected);
        return new Holdout(
                definition.holdout(),
                treated,
                heldOut,
                Rounded.share(base),
                Rounded.share(expected),
                finite(power.detectable(treated, heldOut)),
                proposal == null ? null : Rounded.share(proposal.share()),
                proposal == null ? null : finite(proposal.detectable()),
                proposal != null && proposal.enough(),
                proposal == null || expected == 0 ? null : power.needed(expected, proposal.share()),
                readout.before(),
                readout.from());
    }

    private static @Nullable BigDecimal finite(double points) {
        return Double.isFinite(points) ? Rounded.share(points) : null;
    }
}
