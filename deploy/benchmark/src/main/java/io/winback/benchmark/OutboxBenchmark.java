package io.winback.benchmark;

import io.winback.local.parts.Broker;
import io.winback.local.parts.Databases;
import io.winback.local.parts.Ports;
import io.winback.local.parts.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How fast the relay of customer-service drains committed rows, against Kafka's own producer performance tool. */
final class OutboxBenchmark implements Benchmark {

    private static final int ROWS = 500_000;
    private static final int BYTES = 600;
    private static final String TOPIC = "winback.orders";
    private static final Pattern RATE = Pattern.compile(ROWS + " records sent, ([0-9.]+) records/sec");

    private @Nullable Databases databases;
    private @Nullable Broker broker;
    private @Nullable ServiceProcess service;

    @Override
    public String about() {
        return "drain of " + ROWS + " committed outbox rows of " + BYTES
                + " B, fsync on, against kafka-producer-perf-test with the same records and settings";
    }

    @Override
    public String unit() {
        return "rows/s";
    }

    @Override
    public int rounds() {
        return 3;
    }

    @Override
    public String prepare() throws Exception {
        var folder = Files.createTempDirectory("winback-benchmark");
        databases = Databases.durable(folder.resolve("database"), Ports.free());
        broker = Broker.start(folder.resolve("broker"), Ports.free(), Ports.free());
        Topics.create(broker.bootstrap());
        service = ServiceProcess.start(
                Path.of("customer-service/target/quarkus-app/quarkus-run.jar"),
                databases.url("customer"),
                broker.bootstrap(),
                folder.resolve("customer.log"));
        return "both: " + TOPIC
                + ", 3 partitions, acks=all, idempotent, batch.size=131072, linger.ms=5, lz4; the broker runs in this process;"
                + " ours reads PostgreSQL with fsync on and deletes what is acknowledged";
    }

    @Override
    public double ours() throws Exception {
        try (var connection = connect()) {
            fill(connection);
            var start = System.nanoTime();
            connection.commit();
            while (!empty(connection)) {
                Thread.sleep(20);
            }
            return ROWS / seconds(start);
        }
    }

    @Override
    public double reference() throws Exception {
        var tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.apache.kafka.tools.ProducerPerformance",
                        "--topic",
                        TOPIC,
                        "--num-records",
                        Integer.toString(ROWS),
                        "--record-size",
                        Integer.toString(BYTES),
                        "--throughput",
                        "-1",
                        "--producer-props",
                        "bootstrap.servers=" + started(broker).bootstrap(),
                        "acks=all",
                        "enable.idempotence=true",
                        "batch.size=131072",
                        "linger.ms=5",
                        "compression.type=lz4")
                .redirectErrorStream(true)
                .start();
        var output = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IllegalStateException(output);
        }
        return Double.parseDouble(rate.group(1));
    }

    @Override
    public void close() throws Exception {
        if (service != null) {
            service.close();
        }
        if (broker != null) {
            broker.close();
        }
        if (databases != null) {
            databases.close();
        }
    }

    private Connection connect() throws SQLException {
        var connection = DriverManager.getConnection(started(databases).url("customer"), "postgres", "postgres");
        connection.setAutoCommit(false);
        return connection;
    }

    /** Random characters, as the reference tool sends: what compresses well would flatter both. */
    private static void fill(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into outbox_event (id, topic, key, type, payload, occurred_at, written_at)
                select gen_random_uuid(), ?, 'customer-' || i % 50000, 'order.placed.v1',
                  substr((select string_agg(md5(random()::text || i || part), '') from generate_series(1, 19) part), 1, ?), now(), now()
                from generate_series(1, ?) i
                """)) {
            insert.setString(1, TOPIC);
            insert.setInt(2, BYTES);
            insert.setInt(3, ROWS);
            insert.executeUpdate();
        }
    }

    private static boolean empty(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery("select not exists (select 1 from outbox_event)")) {
            row.next();
            return row.getBoolean(1);
        } finally {
            connection.commit();
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("prepare() comes first");
        }
        return part;
    }
}
