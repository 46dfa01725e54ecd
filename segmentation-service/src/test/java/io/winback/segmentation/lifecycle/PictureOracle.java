package io.winback.segmentation.lifecycle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Lifecycle stages straight from their definition, one customer and one date at a time, without SQL and without the classes tested. */
final class PictureOracle {

    record Limits(LocalDate dueOn, LocalDate lostOn) {}

    record Standing(LifecycleStage stage, LocalDate since, boolean returned) {}

    private final Policies policies;
    private final Map<List<Object>, LocalDate> ends = new HashMap<>();

    PictureOracle(Policies policies) {
        this.policies = policies;
    }

    /** @param bought purchase days with the categories bought */
    Standing on(LocalDate asOf, SortedMap<LocalDate, Set<String>> bought, LocalDate knownOn) {
        var past = new TreeMap<>(bought.headMap(asOf.plusDays(1)));
        if (past.isEmpty()) {
            return new Standing(LifecycleStage.PROSPECT, knownOn, false);
        }
        var last = past.lastKey();
        var limits = limits(last, past);
        if (!asOf.isBefore(limits.lostOn())) {
            return new Standing(LifecycleStage.LOST, limits.lostOn(), false);
        }
        if (!asOf.isBefore(limits.dueOn())) {
            return new Standing(LifecycleStage.DUE, limits.dueOn(), false);
        }
        var before = past.lowerKey(last);
        var returned = before != null && !limits(before, past).lostOn().isAfter(last);
        var since = last;
        while (past.lowerKey(since) != null
                && limits(past.lowerKey(since), past).dueOn().isAfter(since)) {
            since = past.lowerKey(since);
        }
        return new Standing(LifecycleStage.ACTIVE, since, returned);
    }

    Limits limits(LocalDate day, TreeMap<LocalDate, Set<String>> bought) {
        var categories = bought.get(day);
        var own = categories.stream().filter(policies.byCategory()::containsKey).map(policies.byCategory()::get);
        var standard = categories.isEmpty() || !policies.byCategory().keySet().containsAll(categories)
                ? Stream.of(policies.standard())
                : Stream.<Policy>empty();
        return Stream.concat(own, standard)
                .map(policy -> limits(policy, day, bought))
                .max(Comparator.comparing(Limits::lostOn).thenComparing(Limits::dueOn))
                .orElseThrow();
    }

    private Limits limits(Policy policy, LocalDate day, TreeMap<LocalDate, Set<String>> bought) {
        var seasons = policy.seasons();
        if (seasons != null) {
            var season = ends.computeIfAbsent(
                    List.of(seasons, Season.Kind.SEASON, day), key -> nextEnd(seasons, Season.Kind.SEASON, day));
            var sale = ends.computeIfAbsent(
                    List.of(seasons, Season.Kind.SALE, day), key -> nextEnd(seasons, Season.Kind.SALE, day));
            return season.isBefore(sale) ? new Limits(season, sale) : new Limits(sale, season);
        }
        var rhythm = policy.rhythm();
        var upTo = bought.headMap(day.plusDays(1));
        if (rhythm != null && upTo.size() >= rhythm.minPurchases()) {
            var span = BigDecimal.valueOf(ChronoUnit.DAYS.between(upTo.firstKey(), day));
            var intervals = BigDecimal.valueOf(upTo.size() - 1);
            return new Limits(
                    day.plusDays(1L + days(span.multiply(rhythm.repeatFactor()), intervals, rhythm.shortestDays())),
                    day.plusDays(1L + days(span.multiply(rhythm.lapseFactor()), intervals, rhythm.shortestDays())));
        }
        var days = policy.days();
        return new Limits(day.plusDays(1L + days.repeatInterval()), day.plusDays(1L + days.lapseThreshold()));
    }

    private static long days(BigDecimal span, BigDecimal intervals, int shortest) {
        return Math.max(
                shortest, span.divide(intervals, 0, RoundingMode.CEILING).longValueExact());
    }

    /** Day by day. */
    private static LocalDate nextEnd(Seasons seasons, Season.Kind kind, LocalDate day) {
        for (var begin = day.plusDays(1); ; begin = begin.plusDays(1)) {
            for (var season : seasons.all()) {
                if (season.kind() == kind
                        && season.from().atYear(begin.getYear()).equals(begin)) {
                    var end = season.to().atYear(begin.getYear());
                    return (end.isBefore(begin) ? season.to().atYear(begin.getYear() + 1) : end).plusDays(1);
                }
            }
        }
    }
}
