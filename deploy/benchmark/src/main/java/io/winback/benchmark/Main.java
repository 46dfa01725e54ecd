package io.winback.benchmark;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Runs a benchmark by name, or lists them. */
final class Main {

    private static final Map<String, Supplier<Benchmark>> BENCHMARKS =
            new TreeMap<>(Map.of("outbox", OutboxBenchmark::new));

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        var create = arguments.length == 1 ? BENCHMARKS.get(arguments[0]) : null;
        if (create == null) {
            System.out.println("deploy/benchmark/run NAME, where NAME is one of:");
            BENCHMARKS.forEach((name, supplier) ->
                    System.out.println("  " + name + ": " + supplier.get().about()));
            System.exit(arguments.length == 0 ? 0 : 2);
            return;
        }
        try (var benchmark = create.get()) {
            System.out.println(benchmark.about());
            System.out.println(benchmark.prepare());
            System.out.println(Rounds.of(benchmark).summary(arguments[0], benchmark.unit()));
        }
        System.exit(0);
    }
}
