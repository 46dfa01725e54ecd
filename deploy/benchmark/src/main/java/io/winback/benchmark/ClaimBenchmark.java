package io.winback.benchmark;

import io.winback.local.parts.Broker;
import io.winback.local.parts.Ports;
import io.winback.local.parts.Topics;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How fast due messages are claimed from a ledger of many years, against an empty one. */
final class ClaimBenchmark implements Benchmark {

    private static final String FULL = "campaign";
    private static final String EMPTY = "campaign_empty";
    private static final int AT_ONCE = 20;
    private static final int CLAIMS = 30;

    private final int rows;
    private @Nullable Stage stage;
    private @Nullable Broker broker;
    private PostfixTools.@Nullable Sink sink;
    private @Nullable DueMails full;
    private @Nullable DueMails empty;

    ClaimBenchmark(Size size) {
        this.rows = size.of(10_000_000);
    }

    @Override
    public String about() {
        return "claiming " + AT_ONCE + " due mails from a ledger of " + rows + " messages, against an empty ledger";
    }

    @Override
    public String unit() {
        return "claims/s";
    }

    @Override
    public int rounds() {
        return 5;
    }

    @Override
    public String prepare() throws Exception {
        stage = Stage.set();
        broker = Broker.start(stage.folder().resolve("broker"), Ports.free(), Ports.free());
        Topics.create(broker.bootstrap());
        sink = PostfixTools.sink(Ports.free(), stage.folder().resolve("sink.log"));
        stage.execute("postgres", "create database " + EMPTY);
        empty = mails(EMPTY);
        full = mails(FULL);
        var start = System.nanoTime();
        new OldLedger(stage, FULL).write(rows);
        System.out.printf(Locale.ROOT, "%,d messages written in %.0f s%n", rows, Await.seconds(start));
        ours();
        reference();
        return "both: a service and a database of their own in one PostgreSQL, 256 MB of shared buffers, fsync on; warmed up; the"
                + " median of " + CLAIMS
                + " claims a round, from the moment the mails are due until all are committed as claimed";
    }

    @Override
    public double ours() throws Exception {
        return 1 / started(full).claims(CLAIMS, AT_ONCE);
    }

    @Override
    public double reference() throws Exception {
        return 1 / started(empty).claims(CLAIMS, AT_ONCE);
    }

    @Override
    public void close() throws Exception {
        for (var part : new @Nullable AutoCloseable[] {full, empty, broker, sink, stage}) {
            if (part != null) {
                part.close();
            }
        }
    }

    private DueMails mails(String database) throws Exception {
        return DueMails.of(
                started(stage),
                database,
                started(broker).bootstrap(),
                Map.of(
                        "quarkus.mailer.host", "127.0.0.1",
                        "quarkus.mailer.port", Integer.toString(started(sink).port()),
                        "quarkus.mailer.mock", "false"));
    }

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("prepare() comes first");
        }
        return part;
    }
}
