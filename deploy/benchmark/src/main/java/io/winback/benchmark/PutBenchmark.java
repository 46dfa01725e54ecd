package io.winback.benchmark;

import io.winback.local.parts.Broker;
import io.winback.local.parts.Ports;
import io.winback.local.parts.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** How many orders customer-service takes one by one, against a bare Quarkus endpoint that writes one row. */
final class PutBenchmark implements Benchmark {

    private static final int CONNECTIONS = 16;
    private static final int CUSTOMERS = 20_000;

    private final Duration duration;
    private final int known;
    /** So many requests keep the compiler of the JVM busy; the bare endpoint needs far fewer. */
    private final int warmUp;

    private final AtomicInteger orders = new AtomicInteger();
    private @Nullable Stage stage;
    private @Nullable Broker broker;
    private @Nullable ServiceProcess service;
    private @Nullable ServiceProcess bare;

    PutBenchmark(Size size) {
        this.duration = Duration.ofSeconds(size.of(20));
        this.known = size.of(100_000);
        this.warmUp = size.of(60_000);
    }

    @Override
    public String about() {
        return "single PUTs of new orders of one line of known customers, " + CONNECTIONS
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
        service = stage.customerService(List.of("-Xmx1g"), Map.of("kafka.bootstrap.servers", broker.bootstrap()));
        bare = stage.bareOrders();
        load(stage, service);
        while (orders.get() < warmUp) {
            ours();
        }
        reference();
        reference();
        return "both: same Quarkus, pool and PostgreSQL, each its own database, warmed up; ours as it is shipped, with"
                + " its relay and a broker that runs in this process, and " + known + " orders known";
    }

    @Override
    public double ours() throws Exception {
        return rate(started(service), """
                {"customerId":"%s","orderedAt":"2026-03-02T09:20:00Z","status":"PAID","currency":"GBP",\
                "lines":[{"productId":"p-22","name":"Saffron threads 1 g","category":"spice","quantity":2,"unitPrice":"12.25"}],\
                "tax":"4.90","shipping":"4.95"}""");
    }

    @Override
    public double reference() throws Exception {
        return rate(started(bare), """
                {"customerId":"%s","orderedAt":"2026-03-02T09:20:00Z","currency":"GBP","total":"34.35"}""");
    }

    @Override
    public void close() throws Exception {
        for (var part : new @Nullable AutoCloseable[] {service, bare, broker, stage}) {
            if (part != null) {
                part.close();
            }
        }
    }

    private void load(Stage set, ServiceProcess customerService) throws Exception {
        var file = set.folder().resolve("known.ndjson");
        var shop = new OrderFile(CUSTOMERS);
        var importer = new Importer(customerService.port(), set.key());
        shop.writeCustomers(file);
        importer.send("CUSTOMERS", file, () -> {});
        shop.writeOrders(file, known);
        importer.send("ORDERS", file, () -> {});
        set.execute("customer", "vacuum analyze");
    }

    private double rate(ServiceProcess application, String body) throws Exception {
        return new LoadGenerator(application.port(), CONNECTIONS).rate(duration, connection -> {
            var random = new Random(connection);
            return () -> put(String.format(body, OrderFile.customer(random.nextInt(CUSTOMERS))));
        });
    }

    private byte[] put(String body) {
        return ("PUT /api/orders/put-" + orders.incrementAndGet() + " HTTP/1.1\r\nHost: localhost\r\nX-Api-Key: "
                        + started(stage).key() + "\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length()
                        + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("prepare() comes first");
        }
        return part;
    }
}
