package io.winback.campaign.rehearsal;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.experiment.Readout;
import io.winback.campaign.rehearsal.RehearsalResponse.Holdout;
import io.winback.platform.statistics.Power;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What those who are held out can show. */
final class Holdouts {

    private Holdouts() {}

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
