package io.winback.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lets the two sides take turns and compares their medians. */
record Rounds(List<Double> ours, List<Double> reference) {

    static Rounds of(Benchmark benchmark) throws Exception {
        var rounds = new Rounds(new ArrayList<>(), new ArrayList<>());
        for (var round = 1; round <= benchmark.rounds(); round++) {
            rounds.ours.add(benchmark.ours());
            rounds.reference.add(benchmark.reference());
            System.out.printf(
                    Locale.ROOT,
                    "round %d: ours %,.0f, reference %,.0f %s%n",
                    round,
                    rounds.ours.get(round - 1),
                    rounds.reference.get(round - 1),
                    benchmark.unit());
        }
        return rounds;
    }

    /** Ours by the reference, the median of each. */
    double ratio() {
        return median(ours) / median(reference);
    }

    String summary(String name, String unit) {
        return String.format(
                Locale.ROOT,
                "%s ratio=%.3f ours=%.0f reference=%.0f unit=%s rounds=%d",
                name,
                ratio(),
                median(ours),
                median(reference),
                unit,
                ours.size());
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
