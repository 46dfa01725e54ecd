package io.winback.benchmark;

import io.winback.local.parts.Broker;
import io.winback.local.parts.Ports;
import io.winback.local.parts.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** How fast the relay of customer-service drains committed rows, against Kafka's own producer performance tool. */
final class OutboxBenchmark implements Benchmark {

    private static final int BYTES = 600;
    private static final String TOPIC = "winback.orders";
    /** The tool's last line; those of its five-second windows end earlier. */
    private static final Pattern RATE = Pattern.compile("records sent, ([0-9.]+) records/sec .* 50th");

    private final int rows;
    private @Nullable Stage stage;
    private @Nullable Broker broker;
    private @Nullable ServiceProcess service;

    OutboxBenchmark(Size size) {
        this.rows = size.of(500_000);
    }

    @Override
    public String about() {
        return "drain of " + rows + " committed outbox rows of " + BYTES
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
        stage = Stage.set();
        broker = Broker.start(stage.folder().resolve("broker"), Ports.free(), Ports.free());
        Topics.create(broker.bootstrap());
        service = stage.customerService(List.of("-Xmx1g"), Map.of("kafka.bootstrap.servers", broker.bootstrap()));
        ours();
        return "both: " + TOPIC
                + ", 3 partitions, acks=all, idempotent, batch.size=131072, linger.ms=5, lz4, random letters, warmed up; the broker runs in"
                + " this process; ours reads PostgreSQL with fsync on and deletes what is acknowledged";
    }

    @Override
    public double ours() throws Exception {
        try (var connection = started(stage).connect("customer")) {
            connection.setAutoCommit(false);
            fill(connection);
            var start = System.nanoTime();
            connection.commit();
            while (!empty(connection)) {
                Thread.sleep(20);
            }
            return rows / ((System.nanoTime() - start) / 1e9);
        }
    }

    /** The tool sends all once to warm up, and then again. */
    @Override
    public double reference() throws Exception {
        var tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReferenceProducer.class.getName(),
                        "--topic",
                        TOPIC,
                        "--num-records",
                        Integer.toString(rows),
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
        var rates = RATE.matcher(output).results().toList();
        if (rates.size() != 2) {
            throw new IllegalStateException(output);
        }
        return Double.parseDouble(rates.get(1).group(1));
    }

    @Override
    public void close() throws Exception {
        for (var part : new @Nullable AutoCloseable[] {service, broker, stage}) {
            if (part != null) {
                part.close();
            }
        }
    }

    /** The same random letters as the reference tool sends: what compresses better or worse would flatter one side. */
    private void fill(Connection connection) throws SQLException, IOException {
        var random = new SplittableRandom(0);
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy outbox_event (id, topic, key, type, payload, occurred_at, written_at) from stdin");
        var row = new ByteArrayOutputStream();
        for (var i = 0; i < rows; i++) {
            row.reset();
            row.writeBytes(String.format(
                            "00000000-0000-7000-8000-%012x\t%s\tcustomer-%d\torder.placed.v1\t", i, TOPIC, i % 50_000)
                    .getBytes(StandardCharsets.US_ASCII));
            for (var letter = 0; letter < BYTES; letter++) {
                row.write(random.nextInt(26) + 'A');
            }
            row.writeBytes("\tnow\tnow\n".getBytes(StandardCharsets.US_ASCII));
            copy.writeToCopy(row.toByteArray(), 0, row.size());
        }
        copy.endCopy();
    }

    /** The newest row leaves last; looking for the oldest would read all that were deleted. */
    private static boolean empty(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery("select position from outbox_event order by position desc limit 1")) {
            return !row.next();
        } finally {
            connection.commit();
        }
    }

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("prepare() comes first");
        }
        return part;
    }
}
