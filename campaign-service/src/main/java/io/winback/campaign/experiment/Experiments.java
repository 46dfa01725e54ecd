package io.winback.campaign.experiment;

import io.winback.campaign.definition.Experiment;
import io.winback.campaign.definition.Experiment.Metric;
import io.winback.platform.statistics.Holm;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares the groups of a campaign: the treated together with the held out, each variant with the held out, and each pair of variants.
 * Probabilities are adjusted for the number of these comparisons (Holm 1979), for each metric apart, so that in at most one of twenty
 * campaigns that change nothing any difference at all is called one.
 */
@Singleton
public class Experiments {

    private static final double LEVEL = 0.05;

    /**
     * @param readout none before the launch
     * @param about outcomes of the customers assigned before the readout's limit, by group
     * @param soFar outcomes of all customers, by group
     * @param now business clock; where orders are known until earlier only, that instant
     */
    public ExperimentResult judge(
            Experiment terms,
            @Nullable Readout readout,
            List<GroupOutcome> about,
            List<GroupOutcome> soFar,
            Instant now) {
        var told = readout != null
                && !now.isBefore(readout.from())
                && about.stream().allMatch(group -> group.closed() == group.assigned());
        var comparisons = told ? compared(about, terms.metric(), true) : early(about);
        return new ExperimentResult(
                terms.metric(),
                readout,
                comparisons,
                compared(soFar, terms.metric(), false),
                winner(about, comparisons));
    }

    private record Pair(GroupOutcome group, GroupOutcome against) {

        boolean isAsked() {
            return group.closed() > 0 && against.closed() > 0;
        }
    }

    private static List<Pair> pairs(List<GroupOutcome> groups) {
        var heldOut = group(groups, GroupOutcome.HELD_OUT);
        var variants = variants(groups);
        var pairs = new ArrayList<Pair>();
        Stream.concat(group(groups, GroupOutcome.TREATED).stream(), variants.stream())
                .forEach(group -> heldOut.ifPresent(against -> pairs.add(new Pair(group, against))));
        for (var i = 0; i < variants.size(); i++) {
            for (var against : variants.subList(i + 1, variants.size())) {
                pairs.add(new Pair(variants.get(i), against));
            }
        }
        return pairs;
    }

    private static Optional<GroupOutcome> group(List<GroupOutcome> groups, String name) {
        return groups.stream().filter(group -> group.group().equals(name)).findFirst();
    }

    /** One variant is the treated themselves. */
    private static List<GroupOutcome> variants(List<GroupOutcome> groups) {
        var variants = groups.stream().filter(GroupOutcome::isVariant).toList();
        return variants.size() < 2 ? List.of() : variants;
    }

    private static List<ComparedGroups> early(List<GroupOutcome> groups) {
        return pairs(groups).stream()
                .map(pair ->
                        new ComparedGroups(pair.group().group(), pair.against().group(), null, null, Verdict.TOO_EARLY))
                .toList();
    }

    private static List<ComparedGroups> compared(List<GroupOutcome> groups, Metric metric, boolean told) {
        var pairs = pairs(groups);
        var returned = adjusted(pairs, Differences::returned);
        var profit = adjusted(pairs, Differences::profit);
        var compared = new ArrayList<ComparedGroups>();
        for (var i = 0; i < pairs.size(); i++) {
            var pair = pairs.get(i);
            var difference = (metric == Metric.RETURNED ? returned : profit).get(i);
            compared.add(new ComparedGroups(
                    pair.group().group(),
                    pair.against().group(),
                    returned.get(i).orElse(null),
                    profit.get(i).orElse(null),
                    told ? verdict(pair, difference) : Verdict.TOO_EARLY));
        }
        return compared;
    }

    /** Asked is of all pairs with customers in both: one of which nothing can be said counts as a question, too, or outcomes decided on that. */
    private static List<Optional<ComparedGroups.Difference>> adjusted(
            List<Pair> pairs, BiFunction<GroupOutcome, GroupOutcome, Optional<ComparedGroups.Difference>> compare) {
        var asked = pairs.stream().filter(Pair::isAsked).toList();
        var found = asked.stream()
                .map(pair -> compare.apply(pair.group(), pair.against()))
                .toList();
        var adjusted = Holm.adjusted(found.stream()
                .mapToDouble(one -> one.map(ComparedGroups.Difference::p).orElse(1.0))
                .toArray());
        return pairs.stream()
                .map(asked::indexOf)
                .map(i -> i < 0
                        ? Optional.<ComparedGroups.Difference>empty()
                        : found.get(i).map(raw -> raw.adjusted(adjusted[i])))
                .toList();
    }

    private static Verdict verdict(Pair pair, Optional<ComparedGroups.Difference> difference) {
        if (!pair.isAsked()) {
            return Verdict.NO_COMPARISON;
        }
        return difference
                .filter(told -> told.adjustedP() <= LEVEL)
                .map(told -> told.value() > 0 ? Verdict.BETTER : Verdict.WORSE)
                .orElse(Verdict.NOT_ENOUGH_DATA);
    }

    /** Better than every other variant, and not worse than no campaign at all. */
    private static @Nullable String winner(List<GroupOutcome> groups, List<ComparedGroups> comparisons) {
        return variants(groups).stream()
                .map(GroupOutcome::group)
                .filter(variant -> comparisons.stream().allMatch(one -> isWonBy(variant, one)))
                .findFirst()
                .orElse(null);
    }

    private static boolean isWonBy(String variant, ComparedGroups one) {
        if (one.against().equals(GroupOutcome.HELD_OUT)) {
            return !one.group().equals(variant) || one.verdict() != Verdict.WORSE;
        }
        if (one.group().equals(variant)) {
            return one.verdict() == Verdict.BETTER;
        }
        return !one.against().equals(variant) || one.verdict() == Verdict.WORSE;
    }
}
