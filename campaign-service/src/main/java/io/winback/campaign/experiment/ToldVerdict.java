package io.winback.campaign.experiment;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.campaign.definition.Experiment.Metric;
import io.winback.platform.statistics.Interval;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was told of a campaign's groups. It stays, whatever comes in later: late orders, returns, another margin.
 *
 * @param at business clock
 * @param groups what it rests on
 * @param winner the variant better than every other, if one is
 */
@RegisterForReflection(
        targets = {
            ToldVerdict.class,
            ToldVerdict.Seen.class,
            ComparedGroups.class,
            ComparedGroups.Difference.class,
            Interval.class
        })
public record ToldVerdict(
        Instant at,
        Metric metric,
        List<Seen> groups,
        List<ComparedGroups> comparisons,
        @Nullable String winner) {

    /**
     * A group as it was then; all its windows had closed.
     *
     * @param profit mean per assigned customer, in the shop's currency
     */
    public record Seen(String group, long assigned, long returned, double profit) {

        static Seen of(GroupOutcome outcome) {
            return new Seen(
                    outcome.group(),
                    outcome.assigned(),
                    outcome.returned(),
                    outcome.profits().mean());
        }
    }

    static ToldVerdict of(Instant at, List<GroupOutcome> about, ExperimentResult result) {
        return new ToldVerdict(
                at, result.metric(), about.stream().map(Seen::of).toList(), result.comparisons(), result.winner());
    }
}
