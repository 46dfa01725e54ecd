package io.winback.benchmark;

import io.winback.local.parts.Broker;
import io.winback.local.parts.Ports;
import io.winback.local.parts.Topics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** How fast customers see the survey they were asked to answer and can answer it, against a bare page and form that write one row. */
final class SurveyBenchmark implements Benchmark {

    private static final int CONNECTIONS = 16;
    private static final int STEADY_CONNECTIONS = 20;
    /** Twenty connections, each so often: 500 requests a second. */
    private static final Duration PACE = Duration.ofMillis(40);

    private static final int STEADY_ROUNDS = 3;

    private final Duration duration;
    private final Duration steady;
    private final int warmUp;
    private final Visitors visitors;
    private final AtomicInteger rows = new AtomicInteger();
    private @Nullable Stage stage;
    private @Nullable Broker broker;
    private @Nullable ServiceProcess service;
    private @Nullable ServiceProcess bare;

    /** Pages and answers in a second. */
    private record Rates(double pages, double answers) {

        /** Customers in a second who look and answer, one request after the other. */
        double visits() {
            return 1 / (1 / pages + 1 / answers);
        }
    }

    private Rates ours = new Rates(0, 0);

    SurveyBenchmark(Size size) {
        this.duration = Duration.ofSeconds(size.of(10));
        this.steady = Duration.ofSeconds(size.of(30));
        this.warmUp = size.of(40_000);
        this.visitors = new Visitors(size.of(800_000));
    }

    @Override
    public String about() {
        return "customers who open the churn-reason survey and answer it (a GET and a POST), " + CONNECTIONS
                + " connections, fsync on, against a bare Quarkus endpoint with a constant page that writes one row";
    }

    @Override
    public String unit() {
        return "visits/s";
    }

    @Override
    public int rounds() {
        return 5;
    }

    @Override
    public String prepare() throws Exception {
        var set = stage = Stage.set();
        broker = Broker.start(set.folder().resolve("broker"), Ports.free(), Ports.free());
        Topics.create(broker.bootstrap());
        service = set.surveyService(Map.of(
                "kafka.bootstrap.servers", broker.bootstrap(),
                "winback.security.link-keys", Visitors.keys(set.folder()).toString(),
                // all the load comes from one address
                "winback.public-rate.per-address", "1000000000",
                "winback.public-rate.per-link", "1000000000",
                "winback.survey.burst.answers", "1000000000"));
        visitors.invite(set);
        var size = pageSize();
        bare = set.barePage(size);
        while (visitors.answered() < warmUp) {
            ours();
        }
        reference();
        reference();
        steadily();
        return "both: same Quarkus, pool and PostgreSQL, each its own database, warmed up, a page of " + size
                + " bytes; ours as it is shipped, with its relay and a broker that runs in this process, the limiter open for the load";
    }

    @Override
    public double ours() throws Exception {
        var page = new LoadGenerator(started(service).port(), CONNECTIONS).rate(duration, connection -> visitors::look);
        var work = DatabaseWork.of(started(stage), "survey");
        var cpu = Cpu.of(Map.of(
                "service", started(service).pid(), "database", started(stage).databasePid()));
        var before = visitors.answered();
        var answer =
                new LoadGenerator(started(service).port(), CONNECTIONS).rate(duration, connection -> visitors::answer);
        System.out.println("answers: " + cpu.split(visitors.answered() - before));
        System.out.println(work.split(visitors.answered() - before));
        nothingLost();
        ours = new Rates(page, answer);
        return ours.visits();
    }

    @Override
    public double reference() throws Exception {
        var page =
                new LoadGenerator(started(bare).port(), CONNECTIONS).rate(duration, connection -> visitors::bareLook);
        var answer =
                new LoadGenerator(started(bare).port(), CONNECTIONS).rate(duration, connection -> this::bareAnswer);
        System.out.printf(
                Locale.ROOT,
                "page %,.0f of %,.0f = %.3f, answer %,.0f of %,.0f = %.3f%n",
                ours.pages(),
                page,
                ours.pages() / page,
                ours.answers(),
                answer,
                ours.answers() / answer);
        return new Rates(page, answer).visits();
    }

    @Override
    public void close() throws Exception {
        for (var part : new @Nullable AutoCloseable[] {service, bare, broker, stage}) {
            if (part != null) {
                part.close();
            }
        }
    }

    /** How long customers wait at 500 requests a second, half of them pages, half answers. */
    private void steadily() throws Exception {
        var own = new ArrayList<Double>();
        var least = new ArrayList<Double>();
        for (var round = 0; round < STEADY_ROUNDS; round++) {
            own.add(percentile99(started(service), visitors::look, visitors::answer));
            least.add(percentile99(started(bare), visitors::bareLook, this::bareAnswer));
        }
        nothingLost();
        var median = new Rounds(own, least);
        System.out.printf(
                Locale.ROOT,
                "p99 at %d requests/s: ours %s ms, bare %s ms: %.2f times%n",
                STEADY_CONNECTIONS * 1000 / PACE.toMillis(),
                own.stream().map(SurveyBenchmark::shown).toList(),
                least.stream().map(SurveyBenchmark::shown).toList(),
                median.ratio());
    }

    private static String shown(double milliseconds) {
        return String.format(Locale.ROOT, "%.1f", milliseconds);
    }

    private double percentile99(ServiceProcess application, LoadGenerator.Requests page, LoadGenerator.Requests answer)
            throws Exception {
        return new LoadGenerator(application.port(), STEADY_CONNECTIONS)
                .percentile99(steady, PACE, () -> true, connection -> inTurns(page, answer));
    }

    private static LoadGenerator.Requests inTurns(LoadGenerator.Requests page, LoadGenerator.Requests answer) {
        var asked = new AtomicInteger();
        return () -> asked.getAndIncrement() % 2 == 0 ? page.next() : answer.next();
    }

    private byte[] bareAnswer() {
        return visitors.bareAnswer(rows.incrementAndGet());
    }

    /** Every answer that was thanked for is a row, and an event that has left. */
    private void nothingLost() throws Exception {
        Await.until(
                Duration.ofMillis(100),
                () -> started(stage).number("survey", "select count(*) from outbox_event") == 0);
        var stored = started(stage).number("survey", "select count(*) from answer");
        var told = told();
        if (stored != visitors.answered() || told != visitors.answered()) {
            throw new IllegalStateException(
                    visitors.answered() + " answers were given, " + stored + " are stored, " + told + " told");
        }
    }

    private long told() {
        var settings =
                Map.<String, Object>of("bootstrap.servers", started(broker).bootstrap());
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor("winback.surveys").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            return consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private int pageSize() throws Exception {
        var path = new String(visitors.look(), StandardCharsets.US_ASCII).split(" ", 3)[1];
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + started(service).port() + path))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("The page answers " + answer.statusCode());
        }
        return answer.body().length;
    }

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("prepare() comes first");
        }
        return part;
    }
}
