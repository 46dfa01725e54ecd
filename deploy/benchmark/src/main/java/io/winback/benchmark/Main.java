package io.winback.benchmark;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Runs a benchmark by name, or lists them. */
final class Main {

    private static final Map<String, Function<Size, Benchmark>> BENCHMARKS = new TreeMap<>(Map.of(
            "outbox", OutboxBenchmark::new,
            "import", ImportBenchmark::new,
            "put", PutBenchmark::new,
            "consume", ConsumeBenchmark::new,
            "recompute", RecomputeBenchmark::new,
            "update", UpdateBenchmark::new,
            "fit", FitBenchmark::new,
            "score", ScoreBenchmark::new));
