package io.winback.benchmark;

import io.winback.local.parts.Broker;
import io.winback.local.parts.Ports;
import io.winback.local.parts.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How fast campaign-service sends personal mails, against Postfix's own load generator; a bare mailer is shown too. */
final class SendBenchmark implements Benchmark {

    private static final Path BARE = Path.of("deploy/benchmark/bare-mailer/target/quarkus-app/quarkus-run.jar");
    private static final String CLOCK_START = "2026-03-02T02:00:00Z";
    private static final int WARM_UP = 5_000;

    private final int mails;
    private @Nullable Stage stage;
    private @Nullable Broker broker;
    private PostfixTools.@Nullable Sink sink;
    private @Nullable ServiceProcess service;
    private @Nullable ServiceProcess bare;
    private @Nullable MailBase base;
    private int size;
    private double bareRate;

    SendBenchmark(Size size) {
        this.mails = size.of(50_000);
    }

    @Override
    public String about() {
        return "sending " + mails
                + " personal mails with coupon, rendering, ledger and confirmation to smtp-sink, fsync on,"
                + " against smtp-source -d -s 10 with mails of the same size";
    }

    @Override
    public String unit() {
        return "mails/s";
    }

    @Override
    public int rounds() {
        return 3;
    }

    @Override
    public String prepare() throws Exception {
        var port = Ports.free();
        var kept = Files.createTempDirectory("winback-mails");
        stage = Stage.set();
        sink = PostfixTools.sink(port, stage.folder().resolve("sink.log"), kept);
        broker = Broker.start(stage.folder().resolve("broker"), Ports.free(), Ports.free());
        Topics.create(broker.bootstrap());
        var mailer = Map.of(
                "quarkus.mailer.host",
                "127.0.0.1",
                "quarkus.mailer.port",
                Integer.toString(port),
                "quarkus.mailer.mock",
                "false");
        service = stage.campaignService("campaign", broker.bootstrap(), CLOCK_START, mailer);
        bare = ServiceProcess.start(
                BARE, List.of("-Xmx1g"), mailer, stage.folder().resolve("bare.log"));
        base = new MailBase(stage, service);
        base.addSegment("some", Math.min(mails, WARM_UP));
        base.addSegment("all", mails);
        send("some", Math.min(mails, WARM_UP));
        size = averageSize(kept);
        sink.close();
        sink = PostfixTools.sink(port, stage.folder().resolve("sink.log"));
        send("some", Math.min(mails, WARM_UP));
        bare(WARM_UP);
        return "mails of " + size
                + " B; ours as it is shipped, with relay and a broker that runs in this process; warmed up";
    }

    @Override
    public double ours() throws Exception {
        var rate = send("all", mails);
        bareRate = bare(mails);
        System.out.printf(Locale.ROOT, "bare mailer: %,.0f mails/s; ours is %.3f of it%n", bareRate, rate / bareRate);
        return rate;
    }

    @Override
    public double reference() throws Exception {
        var rate = PostfixTools.source(
                started(sink), mails, size, started(stage).folder().resolve("source.log"));
        System.out.printf(Locale.ROOT, "the bare mailer is %.3f of smtp-source%n", bareRate / rate);
        return rate;
    }

    @Override
    public void close() throws Exception {
        for (var part : new @Nullable AutoCloseable[] {service, bare, broker, sink, stage}) {
            if (part != null) {
                part.close();
            }
        }
    }

    private double send(String segment, int count) throws Exception {
        var mailing = started(base);
        mailing.plan(segment, count);
        var cpu = Cpu.of(Map.of(
                "service",
                started(service).pid(),
                "database",
                started(stage).databasePid(),
                "sink",
                started(sink).process().pid(),
                "broker",
                ProcessHandle.current().pid()));
        var work = DatabaseWork.of(started(stage), "campaign");
        var start = System.nanoTime();
        mailing.morning();
        mailing.awaitSettled();
        var rate = count / Await.seconds(start);
        System.out.println(cpu.split(count));
        System.out.println(work.split(count));
        mailing.awaitRest();
        System.out.printf(Locale.ROOT, "all told after %.1f s%n", Await.seconds(start));
        if (mailing.sent() != count) {
            throw new IllegalStateException(count + " mails were due, " + mailing.sent() + " are known to have left");
        }
        return rate;
    }

    private double bare(int count) throws Exception {
        var api = new Api(started(bare), "");
        var start = System.nanoTime();
        api.post("/send?count=" + count + "&size=" + size);
        return count / Await.seconds(start);
    }

    /** Of the mails in the folder, which is deleted. */
    private static int averageSize(Path folder) throws IOException {
        var all = 0L;
        var count = 0;
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                all += Files.size(file);
                count++;
                Files.delete(file);
            }
        }
        Files.delete(folder);
        return (int) (all / count);
    }

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("prepare() comes first");
        }
        return part;
    }
}
