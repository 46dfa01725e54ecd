package io.winback.segmentation.measure.comparison;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.winback.platform.statistics.Holm;
import io.winback.platform.statistics.TwoShares;
import io.winback.segmentation.measure.Share;
import io.winback.segmentation.measure.comparison.ComparisonResponse.Difference;
import io.winback.segmentation.measure.comparison.ComparisonResponse.Hidden;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What tells the two kinds of customers apart, from counts. */
final class Comparison {

    private static final double SIGNIFICANT = 0.05;
    private static final int P_DECIMALS = 12;

    private final GroupCounts.Totals totals;
    private final int smallest;
    private final List<Counted> shown = new ArrayList<>();
    private final List<Hidden> hidden = new ArrayList<>();

    Comparison(GroupCounts.Totals totals, List<GroupCounts.Row> rows, int smallest) {
        this.totals = totals;
        this.smallest = smallest;
        rows.stream()
                .collect(groupingBy(
                        row -> row.counted().attribute() + " " + row.counted().name(), TreeMap::new, toList()))
                .values()
                .forEach(this::divide);
    }

    private void divide(List<GroupCounts.Row> rows) {
        var any = rows.get(0).counted();
        var large = new ArrayList<>(rows.stream()
                .filter(GroupCounts.Row::large)
                .map(GroupCounts.Row::counted)
                .toList());
        if (any.attribute() == Attribute.PROFILE) {
            // who has no such attribute is a group like the others
            var without = new Counted(
                    any.attribute(),
                    any.name(),
                    null,
                    totals.retained()
                            - rows.stream()
                                    .mapToLong(row -> row.counted().retained())
                                    .sum(),
                    totals.oneTime()
                            - rows.stream()
                                    .mapToLong(row -> row.counted().oneTime())
                                    .sum());
            if (without.customers() > 0) {
                large.add(without);
            }
        }
        var small = rows.stream().filter(row -> !row.large()).toList();
        var divided = Counted.divide(
                large,
                small.stream().mapToInt(GroupCounts.Row::values).sum(),
                small.stream().mapToLong(row -> row.counted().customers()).sum(),
                smallest);
        shown.addAll(divided.shown());
        if (divided.hidden() > 0) {
            hidden.add(new Hidden(any.attribute(), name(any), divided.hidden(), divided.customers()));
        }
    }

    List<Hidden> hidden() {
        return List.copyOf(hidden);
    }

    /** A value that everybody has tells nobody apart and is no question. */
    private List<Counted> questions() {
        return shown.stream()
                .filter(value -> value.customers() < totals.retained() + totals.oneTime())
                .toList();
    }

    /** By evidence, the strongest first. */
    List<Difference> differences() {
        var questions = questions();
        var compared = questions.stream()
                .map(value -> new TwoShares(value.retained(), totals.retained(), value.oneTime(), totals.oneTime()))
                .toList();
        var probabilities = compared.stream().mapToDouble(TwoShares::p).toArray();
        var adjusted = Holm.adjusted(probabilities);
        return IntStream.range(0, questions.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> probabilities[i])
                        .thenComparingDouble(i -> -Math.abs(compared.get(i).z()))
                        .thenComparingDouble(i -> -Math.abs(compared.get(i).difference())))
                .map(i -> difference(questions.get(i), compared.get(i), probabilities[i], adjusted[i]))
                .toList();
    }

    private static Difference difference(Counted value, TwoShares shares, double p, double adjusted) {
        var interval = shares.interval();
        return new Difference(
                value.attribute(),
                name(value),
                value.value(),
                Share.of(shares.count1(), shares.of1()),
                Share.of(shares.count2(), shares.of2()),
                Share.decimal(shares.difference()),
                Share.decimal(interval.low()),
                Share.decimal(interval.high()),
                probability(p),
                probability(adjusted),
                shares.method().name(),
                adjusted <= SIGNIFICANT);
    }

    private static @Nullable String name(Counted value) {
        return value.name().isEmpty() ? null : value.name();
    }

    private static BigDecimal probability(double p) {
        return BigDecimal.valueOf(p).setScale(P_DECIMALS, RoundingMode.HALF_UP);
    }
}
