package io.winback.campaign.report;

import io.winback.campaign.definition.Campaign;
import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.experiment.ComparedGroups;
import io.winback.campaign.experiment.ExperimentResult;
import io.winback.campaign.experiment.Experiments;
import io.winback.campaign.experiment.GroupOutcome;
import io.winback.campaign.experiment.Readout;
import io.winback.campaign.experiment.Readouts;
import io.winback.campaign.experiment.Verdict;
import io.winback.campaign.report.ReportResponse.ByArm;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.statistics.TwoShares;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the report of one campaign together, in the caller's transaction. */
@Singleton
class ReportFigures {

    private final ReportQueries queries;
    private final OutcomeQuery outcomes;
    private final TraceQuery traces;
    private final TargetQuery targets;
    private final BranchQuery branches;
    private final CostQuery costs;
    private final Experiments experiments;
    private final Readouts readouts;
    private final ShopProfile shop;

    ReportFigures(
            ReportQueries queries,
            OutcomeQuery outcomes,
            TraceQuery traces,
            TargetQuery targets,
            BranchQuery branches,
            CostQuery costs,
            Experiments experiments,
            Readouts readouts,
            ShopProfile shop) {
        this.queries = queries;
        this.outcomes = outcomes;
        this.traces = traces;
        this.targets = targets;
        this.branches = branches;
        this.costs = costs;
        this.experiments = experiments;
        this.readouts = readouts;
        this.shop = shop;
    }

    /** @param readout whom the verdict is about; none before the launch */
    ReportResponse of(Campaign campaign, CampaignDefinition definition, @Nullable Readout readout, Instant asOf) {
        var key = campaign.key();
        var about = readout == null ? Instant.EPOCH : readout.before();
        var figures = groups(key, definition, about, asOf);
        var result = judge(key, definition, readout, figures, asOf);
        var treated = figures.treated();
        var control = figures.control();
        var assigned = figures.sum(cell -> true).of(OutcomeCell::customers);
        var incremental =
                new Lift(figures, againstHeldOut(result.soFar())).incremental().orElse(null);
        var groups = figures.groups();
        var later = costs.later(key);
        var spent = costs.costs(key, figures.sum(cell -> true).open(), later);
        return new ReportResponse(
                key,
                definition.name(),
                campaign.status().name(),
                campaign.launchedAt(),
                asOf,
                ReportWording.words(),
                new ReportResponse.Windows(
                        definition.outcomeWindowDays(), OutcomeQuery.REGULAR_DAYS, TraceQuery.CLICK_DAYS),
                assigned,
                treated.of(OutcomeCell::customers),
                assigned - treated.of(OutcomeCell::customers),
                heldOutBy(figures),
                closed(treated, control),
                open(treated, control),
                targeted(key, assigned),
                groups,
                queries.stages(key),
                queries.answers(key),
                coupons(queries.coupons(key)),
                branches.branches(key),
                returned(groups, result),
                new ReportResponse.MoneyByArm(
                        groups.get(0).money().revenue(), groups.get(1).money().revenue()),
                spent.total(),
                spent,
                incremental == null ? null : incremental.profit(),
                incremental,
                shop.margin(),
                ExperimentResponse.of(result, asOf),
                traces.traces(key, asOf),
                PublishedShares.beside(groups.get(0)),
                groups.get(1).returnedShare(),
                later,
                queries.endReasons(key));
    }

    /** The groups a verdict is about, at its time. */
    List<GroupOutcome> about(String campaign, CampaignDefinition definition, Readout readout) {
        return groups(campaign, definition, readout.before(), readout.from()).outcomes(true);
    }

    private GroupFigures groups(String campaign, CampaignDefinition definition, Instant about, Instant asOf) {
        var ownHoldout = definition.holdout().signum() > 0;
        return new GroupFigures(outcomes.cells(campaign, about, asOf), ownHoldout, shop);
    }

    /** What was told stays as it was told. */
    private ExperimentResult judge(
            String campaign,
            CampaignDefinition definition,
            @Nullable Readout readout,
            GroupFigures figures,
            Instant asOf) {
        var now = experiments.judge(
                definition.experiment(), readout, figures.outcomes(true), figures.outcomes(false), asOf);
        return readouts.told(campaign)
                .filter(told -> !asOf.isBefore(told.at()))
                .map(now::as)
                .orElse(now);
    }

    private static ReportResponse.HeldOutBy heldOutBy(GroupFigures figures) {
        return new ReportResponse.HeldOutBy(
                figures.sum(cell -> !cell.treated() && !cell.heldOutOfAll()).of(OutcomeCell::customers),
                figures.heldOutOfAll().of(OutcomeCell::customers));
    }

    private static ByArm closed(OutcomeCell.Sum treated, OutcomeCell.Sum control) {
        return new ByArm(
                treated.closed().of(OutcomeCell::customers), control.closed().of(OutcomeCell::customers));
    }

    private static ByArm open(OutcomeCell.Sum treated, OutcomeCell.Sum control) {
        return new ByArm(
                treated.open().of(OutcomeCell::customers), control.open().of(OutcomeCell::customers));
    }

    private ReportResponse.Targeted targeted(String campaign, long assigned) {
        var refused = targets.refused(campaign);
        var waiting = targets.waiting(campaign);
        var sumRefused = sum(refused);
        var sumWaiting = sum(waiting);
        return new ReportResponse.Targeted(
                assigned + sumRefused + sumWaiting, assigned, sumRefused, refused, sumWaiting, waiting);
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static ReportResponse.Coupons coupons(Map<String, Long> counts) {
        return new ReportResponse.Coupons(
                counts.getOrDefault("ISSUED", 0L),
                counts.getOrDefault("REDEEMED", 0L),
                counts.getOrDefault("OVERUSED", 0L),
                counts.getOrDefault("LEAKED", 0L));
    }

    private static ReportResponse.Returned returned(List<GroupResponse> groups, ExperimentResult result) {
        var treated = groups.get(0);
        var heldOut = groups.get(1);
        var verdict = againstHeldOut(result.comparisons());
        var shares = treated.closed() == 0 || heldOut.closed() == 0
                ? null
                : new TwoShares(treated.returned(), treated.closed(), heldOut.returned(), heldOut.closed());
        return new ReportResponse.Returned(
                treated.returned(),
                heldOut.returned(),
                share(treated),
                share(heldOut),
                shares == null ? null : ShareResponse.rounded(shares.difference()),
                shares == null ? null : ShareResponse.rounded(shares.interval().low()),
                shares == null ? null : ShareResponse.rounded(shares.interval().high()),
                (verdict == null ? Verdict.TOO_EARLY : verdict.verdict()).name());
    }

    private static @Nullable BigDecimal share(GroupResponse group) {
        var share = group.returnedShare();
        return share == null ? null : share.share();
    }

    private static @Nullable ComparedGroups againstHeldOut(List<ComparedGroups> comparisons) {
        return comparisons.stream()
                .filter(each -> each.group().equals(GroupOutcome.TREATED)
                        && each.against().equals(GroupOutcome.HELD_OUT))
                .findFirst()
                .orElse(null);
    }
}
