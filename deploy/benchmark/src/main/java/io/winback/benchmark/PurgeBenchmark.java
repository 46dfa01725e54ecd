package io.winback.benchmark;

import io.winback.local.parts.Broker;
import io.winback.local.parts.Ports;
import io.winback.local.parts.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How long the slowest claims take while old rows are purged, against the same service at rest. */
final class PurgeBenchmark implements Benchmark {

    private static final String DATABASE = "campaign";
    private static final int AT_ONCE = 20;
    private static final int CLAIMS = 200;
    private static final int WARM_UP = 30;

    /** Fewer say nothing of the slowest in a hundred. */
    private static final int LEAST = 100;

    private final int rows;
    private int written;
    private @Nullable Stage stage;
    private @Nullable Broker broker;
    private PostfixTools.@Nullable Sink sink;
    private @Nullable DueMails mails;

    PurgeBenchmark(Size size) {
        this.rows = size.of(10_000_000);
    }

    @Override
    public String about() {
        return "claiming " + AT_ONCE + " due mails while " + rows
                + " old rows are purged, against the same without a purge";
    }

    @Override
    public String unit() {
        return "claims/s at p99";
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
        sink = PostfixTools.sink(Ports.free(), stage.folder().resolve("sink.log"));
        mails = DueMails.of(
                stage,
                DATABASE,
                broker.bootstrap(),
                Map.of(
                        "quarkus.mailer.host", "127.0.0.1",
                        "quarkus.mailer.port", Integer.toString(sink.port()),
                        "quarkus.mailer.mock", "false",
                        "winback.retention.every", "1s"));
        mails.claims(WARM_UP, AT_ONCE);
        return "one service, fsync on; the slowest in a hundred of up to " + CLAIMS
                + " claims a round, from the moment the mails are due until all are committed as claimed";
    }

    @Override
    public double ours() throws Exception {
        write();
        var took = new ArrayList<Double>();
        while (took.size() < CLAIMS && left()) {
            took.add(started(mails).claim(AT_ONCE));
        }
        if (took.size() < LEAST) {
            throw new CannotMeasureException("the purge was over after " + took.size() + " claims");
        }
        System.out.printf(Locale.ROOT, "%d claims while rows were purged%n", took.size());
        started(stage).execute(DATABASE, "truncate processed_event");
        return 1 / slowest(took);
    }

    @Override
    public double reference() throws Exception {
        var took = new ArrayList<Double>();
        for (var i = 0; i < CLAIMS; i++) {
            took.add(started(mails).claim(AT_ONCE));
        }
        return 1 / slowest(took);
    }

    /** Rows that are long past their time. The last of them is the last to go. */
    private void write() throws Exception {
        started(stage).execute(DATABASE, """
                insert into processed_event (consumer, event_id, processed_at)
                select 'old', lpad(to_hex(i), 32, '0')::uuid, '2020-01-01'::timestamptz + i * interval '1 millisecond'
                from generate_series(%d, %d) i
                """.formatted(written + 1, written + rows));
        written += rows;
    }

    private boolean left() throws Exception {
        return started(stage)
                        .number(
                                DATABASE,
                                "select count(*) from processed_event where consumer = 'old' and event_id = lpad(to_hex("
                                        + written + "), 32, '0')::uuid")
                == 1;
    }

    /** The slowest in a hundred, in seconds. */
    private static double slowest(List<Double> took) {
        var sorted = took.stream().sorted().toList();
        return sorted.get((int) Math.ceil(0.99 * sorted.size()) - 1);
    }

    @Override
    public void close() throws Exception {
        for (var part : new @Nullable AutoCloseable[] {mails, broker, sink, stage}) {
            if (part != null) {
                part.close();
            }
        }
    }

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("prepare() comes first");
        }
        return part;
    }
}
