package io.winback.benchmark;

import io.winback.local.parts.Broker;
import io.winback.local.parts.Ports;
import io.winback.local.parts.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How fast a snapshot scores the whole base, against the database writing the same rows from one table into another. */
final class ScoreBenchmark implements Benchmark {

    private static final String DATABASE = "segmentation";
    private static final String SNAPSHOTS = "/api/value/snapshots";
    private static final List<String> TABLES = List.of("rfm_score", "score");

    /** As much memory as a small pod has: a snapshot that kept the base would not end. */
    private static final String HEAP = "-Xmx512m";

    private final int customers;
    private @Nullable Stage stage;
    private @Nullable Broker broker;
    private @Nullable ServiceProcess service;

    ScoreBenchmark(Size size) {
        this.customers = size.of(1_000_000);
    }

    @Override
    public String about() {
        return "a snapshot of " + customers + " customers: RFM, the model's scores and values, fsync on, " + HEAP
                + ", against the database writing the same rows from one table into another";
    }

    @Override
    public String unit() {
        return "customers/s";
    }

    @Override
    public int rounds() {
        return 3;
    }

    @Override
    public String prepare() throws Exception {
        stage = Stage.set();
        broker = Broker.start(stage.folder().resolve("broker"), Ports.free(), Ports.free());
        Topics.create(broker.bootstrap());
        service = stage.segmentationService(
                DATABASE,
                List.of(HEAP, "-Xlog:gc:file=" + gcLog(stage)),
                Map.of("kafka.bootstrap.servers", broker.bootstrap()));
        var base = new Base(stage, DATABASE);
        base.addCustomers(customers);
        base.addPurchases(customers);
        stage.execute(DATABASE, "vacuum analyze");
        base.settle();
        base.publishSegments(api());
        var fitted = System.nanoTime();
        var model = api().post("/api/value/models");
        if (!model.contains("\"IN_FORCE\"")) {
            throw new IllegalStateException("No model is in force: " + model);
        }
        System.out.printf(Locale.ROOT, "models fitted and checked in %.1f s%n", Await.seconds(fitted));
        for (var table : TABLES) {
            stage.execute(DATABASE, "create table %1$s_by_hand (like %1$s including all)".formatted(table));
        }
        ours();
        reference();
        return "both: " + stage.number(DATABASE, "select count(*) from purchase") + " purchases, "
                + stage.number(DATABASE, "select count(*) from score where snapshot_id = current_snapshot()")
                + " customers with one, keys and indexes in place; ours as it is shipped";
    }

    @Override
    public double ours() throws Exception {
        var memory = Memory.of(started(service), gcLog(started(stage)));
        var start = System.nanoTime();
        api().post(SNAPSHOTS);
        Await.until(
                Duration.ofMillis(20), () -> !api().get(SNAPSHOTS + "?limit=1").contains("BUILDING"));
        var seconds = Await.seconds(start);
        new Base(started(stage), DATABASE).awaitSettled();
        System.out.printf(
                Locale.ROOT,
                "published after %.1f s, values, p_buy and segments told after %.1f s; memory at most: %s%n",
                seconds,
                Await.seconds(start),
                memory.highest());
        tidy();
        return customers / seconds;
    }

    @Override
    public double reference() throws Exception {
        for (var table : TABLES) {
            started(stage).execute(DATABASE, "truncate " + table + "_by_hand");
        }
        var start = System.nanoTime();
        try (var connection = started(stage).connect(DATABASE);
                var statement = connection.createStatement()) {
            for (var table : TABLES) {
                var columns = CopiedTables.columns(connection, table);
                statement.execute(
                        "insert into %1$s_by_hand %2$s select %3$s from %1$s where snapshot_id = current_snapshot()"
                                .formatted(table, columns, columns.substring(1, columns.length() - 1)));
            }
        }
        var seconds = Await.seconds(start);
        tidy();
        return customers / seconds;
    }

    @Override
    public void close() throws Exception {
        for (var part : new @Nullable AutoCloseable[] {service, broker, stage}) {
            if (part != null) {
                part.close();
            }
        }
    }

    private Api api() {
        return new Api(started(service), started(stage).marketerKey());
    }

    private void tidy() throws Exception {
        started(stage).execute(DATABASE, "vacuum analyze");
        started(stage).execute(DATABASE, "checkpoint");
    }

    private static Path gcLog(Stage stage) {
        return stage.folder().resolve("gc.log");
    }

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("prepare() comes first");
        }
        return part;
    }
}
