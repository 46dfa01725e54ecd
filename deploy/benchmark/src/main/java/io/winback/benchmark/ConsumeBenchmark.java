package io.winback.benchmark;

import io.winback.local.parts.Broker;
import io.winback.local.parts.Ports;
import io.winback.local.parts.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;

/** How fast segmentation-service keeps the orders it is told of, against a consumer that only parses them. */
final class ConsumeBenchmark implements Benchmark {

    private static final String HEAP = "-Xmx1g";
    private static final String DATABASE = "segmentation";
    private static final String TOPIC = "winback.orders";
    private static final String BARE_TOPIC = "bare.orders";
    private static final int PARTITIONS = 3;
    private static final Path BARE = Path.of("deploy/benchmark/bare-consumer/target/quarkus-app/quarkus-run.jar");
    private static final Duration POLL = Duration.ofMillis(10);

    private final int orders;
    private final int news;
    private final int customers;
    private int number;
    private @Nullable Stage stage;
    private @Nullable Broker broker;
    private @Nullable ServiceProcess service;
    private @Nullable ServiceProcess bare;

    ConsumeBenchmark(Size size) {
        this.orders = size.of(500_000);
        this.news = size.of(50_000);
        this.customers = size.of(100_000);
    }

    @Override
    public String about() {
        return "consuming " + orders
                + " order.placed.v1 of about 1 kB, as an import brings them, into the projection, fsync on,"
                + " against a bare consumer that parses them";
    }

    @Override
    public String unit() {
        return "events/s";
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
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            admin.createTopics(List.of(new NewTopic(BARE_TOPIC, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        // what is not released yet is not seen
        var settings = Map.of(
                "kafka.bootstrap.servers", broker.bootstrap(),
                "mp.messaging.connector.smallrye-kafka.isolation.level", "read_committed",
                "mp.messaging.incoming.orders.isolation.level", "read_committed");
        service = stage.segmentationService(DATABASE, List.of(HEAP), settings);
        bare = ServiceProcess.start(
                BARE, List.of(HEAP), settings, stage.folder().resolve("bare.log"));
        new Base(stage, DATABASE).addCustomers(customers);
        new Base(stage, DATABASE).publishSegments(new Api(service, stage.marketerKey()));
        ours();
        reference();
        return "both: " + PARTITIONS + " partitions, " + HEAP
                + ", the same fetch settings, warmed up; the orders are committed to the"
                + " topic at once, the broker runs in this process; ours: " + customers
                + " customers known, two segments published";
    }

    @Override
    public double ours() throws Exception {
        var base = new Base(started(stage), DATABASE);
        clear();
        double rate;
        try (var held = held(OrderEvents.past(TOPIC, number + orders), orders)) {
            var start = System.nanoTime();
            held.release();
            awaitStored(held);
            rate = orders / Await.seconds(start);
            base.awaitSettled();
            System.out.printf(Locale.ROOT, "figures settled and told after %.1f s%n", Await.seconds(start));
        }
        check(orders);
        try (var held = held(OrderEvents.news(TOPIC), news)) {
            var start = System.nanoTime();
            held.release();
            awaitStored(held);
            System.out.printf(
                    Locale.ROOT,
                    "news, with figures, segments and their events: %,.0f events/s%n",
                    news / Await.seconds(start));
        }
        check(orders + news);
        return rate;
    }

    @Override
    public double reference() throws Exception {
        try (var held = held(OrderEvents.past(BARE_TOPIC, number + orders), orders)) {
            var api = new Api(started(bare), "");
            var goal = Long.parseLong(api.get("/parsed")) + orders;
            var start = System.nanoTime();
            held.release();
            Await.until(POLL, () -> Long.parseLong(api.get("/parsed")) >= goal);
            return orders / Await.seconds(start);
        }
    }

    @Override
    public void close() throws Exception {
        for (var part : new @Nullable AutoCloseable[] {service, bare, broker, stage}) {
            if (part != null) {
                part.close();
            }
        }
    }

    private HeldOrders held(OrderEvents events, int count) {
        number += count;
        return HeldOrders.of(started(broker).bootstrap(), events, number - count, number, customers);
    }

    /** Everything but the customers. */
    private void clear() throws Exception {
        var set = started(stage);
        new Base(set, DATABASE).awaitSettled();
        set.execute(DATABASE, """
                truncate purchase, purchase_return, credit, activity, lifecycle, customer_value, published_profile, segment_member,
                  segment_look
                """);
        set.execute(DATABASE, "vacuum analyze");
        set.execute(DATABASE, "checkpoint");
    }

    private void awaitStored(HeldOrders held) throws Exception {
        var last = held.last().values().stream().map(OrderEvents::order).toArray();
        try (var connection = started(stage).connect(DATABASE);
                var query = connection.prepareStatement("select count(*) from purchase where order_id = any (?)")) {
            query.setArray(1, connection.createArrayOf("text", last));
            Await.until(POLL, () -> {
                try (var row = query.executeQuery()) {
                    row.next();
                    return row.getInt(1) == last.length;
                }
            });
        }
    }

    /** Nothing may be lost on the way, and all must be in the figures. */
    private void check(int expected) throws Exception {
        var stored = started(stage).number(DATABASE, "select count(*) from purchase");
        var counted = started(stage).number(DATABASE, "select coalesce(sum(orders), 0) from activity");
        if (stored != expected || counted != expected) {
            throw new IllegalStateException(
                    expected + " orders: " + stored + " stored, " + counted + " in the figures");
        }
    }

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("prepare() comes first");
        }
        return part;
    }
}
