package io.winback.benchmark;

import io.winback.local.mail.MailServer;
import io.winback.local.parts.Broker;
import io.winback.local.parts.Ports;
import io.winback.local.parts.Topics;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** How many codes campaign-service redeems, against a bare Quarkus endpoint that writes one row; and how long it takes under a send. */
final class RedeemBenchmark implements Benchmark {

    private static final int CONNECTIONS = 16;
    private static final String CLOCK_START = "2026-03-02T02:00:00Z";
    /** A busy shop: so many checkouts a second, each a question and a redemption. */
    private static final int TILLS = 4;

    private static final Duration PACE = Duration.ofMillis(80);
    private static final String SEGMENT = "all";

    private final Duration duration;
    private final int warmUp;
    private final int coupons;
    private final int mails;
    private final AtomicInteger rows = new AtomicInteger();
    private @Nullable Stage stage;
    private @Nullable Broker broker;
    private @Nullable MailServer mailServer;
    private @Nullable ServiceProcess service;
    private @Nullable ServiceProcess bare;
    private @Nullable Tills tills;

    RedeemBenchmark(Size size) {
        this.duration = Duration.ofSeconds(size.of(20));
        this.warmUp = size.of(60_000);
        this.coupons = size.of(500_000);
        this.mails = size.of(30_000);
    }

    @Override
    public String about() {
        return "redeeming codes of one use, each with an order and an Idempotency-Key, " + CONNECTIONS
                + " connections, fsync on, against a bare Quarkus endpoint that writes one row";
    }

    @Override
    public String unit() {
        return "requests/s";
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
        mailServer = MailServer.start(stage.folder().resolve("mails"), Ports.free(), Ports.free());
        service = stage.campaignService(
                "campaign",
                broker.bootstrap(),
                CLOCK_START,
                Map.of(
                        "quarkus.mailer.host",
                        "127.0.0.1",
                        "quarkus.mailer.port",
                        Integer.toString(mailServer.smtpPort()),
                        "quarkus.mailer.mock",
                        "false"));
        bare = stage.bareOrders();
        tills = new Tills(stage.key());
        tills.issue(stage, service, coupons);
        while (tills.used() < warmUp) {
            redeemed();
        }
        validated();
        reference();
        reference();
        underASend();
        return "both: same Quarkus, pool and PostgreSQL, each its own database, warmed up; ours as it is shipped, with its relay and"
                + " a broker that runs in this process, " + coupons + " coupons of as many customers";
    }

    @Override
    public double ours() throws Exception {
        var validated = validated();
        var work = DatabaseWork.of(started(stage), "campaign");
        var cpu = cpu(started(service));
        var before = started(tills).used();
        var redeemed = redeemed();
        var count = started(tills).used() - before;
        System.out.printf(
                Locale.ROOT,
                "validate: %,.0f requests/s%nredeem: %s%n%s%n",
                validated,
                cpu.split(count),
                work.split(count));
        return Math.min(validated, redeemed);
    }

    @Override
    public double reference() throws Exception {
        var cpu = cpu(started(bare));
        var before = rows.get();
        var rate = new LoadGenerator(started(bare).port(), CONNECTIONS).rate(duration, connection -> this::row);
        System.out.println("bare: " + cpu.split(rows.get() - before));
        return rate;
    }

    @Override
    public void close() throws Exception {
        for (var part : new @Nullable AutoCloseable[] {service, bare, mailServer, broker, stage}) {
            if (part != null) {
                part.close();
            }
        }
    }

    /** How long a checkout waits while mails leave, against the time it takes while none do. */
    private void underASend() throws Exception {
        var base = new MailBase(started(stage), started(service));
        base.addSegment(SEGMENT, mails);
        base.plan(SEGMENT, mails);
        var quiet = new LoadGenerator(started(service).port(), TILLS)
                .percentile99(duration, PACE, () -> true, connection -> checkout());
        base.morning();
        var busy = new LoadGenerator(started(service).port(), TILLS)
                .percentile99(duration, PACE, () -> unsent() > 0, connection -> checkout());
        System.out.printf(
                Locale.ROOT,
                "p99 of validate and redeem, %d each second: %.1f ms, under a send of %d mails (%d still to go) %.1f ms: %.2f times%n",
                TILLS * 1000 / PACE.toMillis(),
                quiet,
                mails,
                unsent(),
                busy,
                busy / quiet);
        base.awaitSettled();
    }

    private long unsent() {
        try {
            return started(stage)
                    .number(
                            "campaign",
                            "select count(*) from message where state in ('PLANNED', 'DEFERRED', 'DISPATCHED')");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks and redeems in turns. */
    private LoadGenerator.Requests checkout() {
        var asks = new AtomicInteger();
        var codes = started(tills);
        return () -> asks.getAndIncrement() % 2 == 0 ? codes.validate() : codes.redeem();
    }

    private double validated() throws Exception {
        var codes = started(tills);
        var before = codes.used();
        var rate =
                new LoadGenerator(started(service).port(), CONNECTIONS).rate(duration, connection -> codes::validate);
        codes.rewind(before);
        return rate;
    }

    private double redeemed() throws Exception {
        return new LoadGenerator(started(service).port(), CONNECTIONS)
                .rate(duration, connection -> started(tills)::redeem);
    }

    private byte[] row() {
        var body = """
                {"customerId":"c-1","orderedAt":"2026-03-02T09:20:00Z","currency":"GBP","total":"34.35"}""";
        return ("PUT /api/orders/r-" + rows.incrementAndGet()
                        + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private Cpu cpu(ServiceProcess application) throws Exception {
        return Cpu.of(
                Map.of("service", application.pid(), "database", started(stage).databasePid()));
    }

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("prepare() comes first");
        }
        return part;
    }
}
