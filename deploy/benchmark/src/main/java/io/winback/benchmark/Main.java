package io.winback.benchmark;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Runs a benchmark by name, or lists them. */
final class Main {

    private static final Map<String, Function<Size, Benchmark>> BENCHMARKS = new TreeMap<>(Map.ofEntries(
            Map.entry("outbox", OutboxBenchmark::new),
            Map.entry("import", ImportBenchmark::new),
            Map.entry("put", PutBenchmark::new),
            Map.entry("consume", ConsumeBenchmark::new),
            Map.entry("recompute", RecomputeBenchmark::new),
            Map.entry("update", UpdateBenchmark::new),
            Map.entry("fit", FitBenchmark::new),
            Map.entry("score", ScoreBenchmark::new),
            Map.entry("send", SendBenchmark::new),
            Map.entry("claim", ClaimBenchmark::new),
            Map.entry("purge", PurgeBenchmark::new),
            Map.entry("redeem", RedeemBenchmark::new),
            Map.entry("survey", SurveyBenchmark::new)));

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        var create = arguments.length == 0 ? null : BENCHMARKS.get(arguments[0]);
        var size = arguments.length == 2 && arguments[1].equals("--short") ? Size.SHORT : Size.FULL;
        if (create == null || arguments.length > 2 || arguments.length == 2 && size == Size.FULL) {
            System.out.println("deploy/benchmark/run NAME [--short], where NAME is one of:");
            BENCHMARKS.forEach((name, by) ->
                    System.out.println("  " + name + ": " + by.apply(Size.FULL).about()));
            System.exit(arguments.length == 0 ? 0 : 2);
            return;
        }
        try (var benchmark = create.apply(size)) {
            System.out.println(benchmark.about());
            System.out.println(benchmark.prepare());
            System.out.println(Rounds.of(benchmark).summary(arguments[0], benchmark.unit()));
        } catch (CannotMeasureException e) {
            System.out.println(arguments[0] + " skipped: " + e.getMessage());
        }
        System.exit(0);
    }
}
