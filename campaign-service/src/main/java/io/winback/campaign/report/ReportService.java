package io.winback.campaign.report;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.winback.campaign.decision.DecisionFilter;
import io.winback.campaign.decision.ToldDecisions;
import io.winback.campaign.definition.CampaignService;
import io.winback.campaign.experiment.Readouts;
import io.winback.campaign.report.ReportQueries.ArmFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads what campaigns did. */
@ApplicationScoped
public class ReportService {

    private static final int LAST_DECISIONS = 10;
    private static final int LONGEST_SECONDS = 600;

    private final ReportFigures figures;
    private final ReportQueries queries;
    private final CampaignService campaigns;
    private final ToldDecisions decisions;
    private final Readouts readouts;
    private final Clock clock;

    ReportService(
            ReportFigures figures,
            ReportQueries queries,
            CampaignService campaigns,
            ToldDecisions decisions,
            Readouts readouts,
            Clock clock) {
        this.figures = figures;
        this.queries = queries;
        this.campaigns = campaigns;
        this.decisions = decisions;
        this.readouts = readouts;
        this.clock = clock;
    }

    /** @param ordersUntil windows that close later are left out, for orders are known only until then */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    public ReportResponse campaign(String key, @Nullable Instant ordersUntil) {
        return reported(key, ordersUntil);
    }

    private ReportResponse reported(String key, @Nullable Instant ordersUntil) {
        var campaign = campaigns.existing(key);
        var now = clock.instant();
        var asOf = ordersUntil == null || ordersUntil.isAfter(now) ? now : ordersUntil;
        return figures.of(campaign, campaigns.newest(campaign), readouts.of(key).orElse(null), asOf);
    }

    /** @param key null for all campaigns together */
    @Transactional
    public ReportTotals totals(@Nullable String key) {
        return key == null ? ReportTotals.of(suite()) : ReportTotals.of(reported(key, null));
    }

    @Transactional
    SuiteResponse suite() {
        var arms = queries.arms();
        var treated = arms.getOrDefault("TREATED", ArmFigures.NONE);
        var heldOut = arms.getOrDefault("HELD_OUT", ArmFigures.NONE);
        var coupons = queries.coupons(null);
        return new SuiteResponse(
                queries.messages(null).getOrDefault("SENT", 0L),
                coupons.getOrDefault("ISSUED", 0L),
                coupons.getOrDefault("REDEEMED", 0L),
                queries.answers(null),
                treated.enrolled() + heldOut.enrolled(),
                heldOut.enrolled(),
                treated.returned(),
                heldOut.returned(),
                decisions.newest(DecisionFilter.ALL, null, LAST_DECISIONS, null).items());
    }
}
