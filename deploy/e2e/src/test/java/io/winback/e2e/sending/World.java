package io.winback.e2e.sending;

import com.fasterxml.jackson.databind.JsonNode;
import io.winback.e2e.audit.Audit;
import io.winback.e2e.suite.ServiceProcess;
import io.winback.e2e.suite.ServiceSpec;
import io.winback.local.parts.Broker;
import io.winback.local.parts.Databases;
import io.winback.local.parts.Ports;
import io.winback.local.parts.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** PostgreSQL, a broker, the mail server and the senders of one proof. */
final class World implements AutoCloseable {

    static final int IN_FLIGHT = 20;

    private static final String DATABASE = "campaign";
    private static final Duration REST = Duration.ofSeconds(4);

    private final Databases databases;
    private final Broker broker;
    private final SmtpSink sink;
    private final BusinessTime time;
    private final List<ServiceProcess> senders;

    private World(Databases databases, Broker broker, SmtpSink sink, BusinessTime time, List<ServiceProcess> senders) {
        this.databases = databases;
        this.broker = broker;
        this.sink = sink;
        this.time = time;
        this.senders = senders;
    }

    /** Everything runs when this returns. */
    static World start(Path folder, Path runnable, int processes, SinkConfig manners, BusinessTime time)
            throws Exception {
        return start(folder, runnable, processes, manners, time, Map.of());
    }

    /** @param special settings of all senders */
    static World start(
            Path folder,
            Path runnable,
            int processes,
            SinkConfig manners,
            BusinessTime time,
            Map<String, String> special)
            throws Exception {
        var databases = Databases.temporary();
        var broker = Broker.start(folder.resolve("broker"), Ports.free(), Ports.free());
        Topics.create(broker.bootstrap());
        var sink = SmtpSink.start(0, manners, new TakenMails(folder.resolve("taken")));
        var settings = Map.ofEntries(
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", databases.url(DATABASE)),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrap()),
                Map.entry("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_GRACEFUL_SHUTDOWN", "false"),
                // as in production: whoever calls only those that are ready has time to notice
                Map.entry("QUARKUS_SHUTDOWN_DELAY", "2s"),
                Map.entry("QUARKUS_MAILER_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_MAILER_PORT", Integer.toString(sink.port())),
                Map.entry("QUARKUS_MAILER_MOCK", "false"),
                Map.entry("WINBACK_CLOCK_STEPPED", "true"),
                Map.entry("WINBACK_CLOCK_START", time.instant().toString()),
                Map.entry("WINBACK_DELIVERY_WINDOW", Integer.toString(IN_FLIGHT)),
                Map.entry("WINBACK_DELIVERY_RETRY", "300ms"),
                Map.entry("WINBACK_DELIVERY_LEASE", "5s"),
                Map.entry("WINBACK_TRANSPORT_TIMEOUT", "4s"),
                // one mail in some hundreds is refused: nobody need become slow of it
                Map.entry("WINBACK_TRANSPORT_SLOW_RATE", "500"),
                Map.entry("WINBACK_TRANSPORT_RECOVERY", "3s"),
                Map.entry("WINBACK_TRANSPORT_PAUSE", "300ms"),
                Map.entry("WINBACK_TRANSPORT_LONGEST_PAUSE", "1s"));
        var spec = ServiceSpec.of("campaign").from(runnable).with(settings).with(special);
        var senders = IntStream.rangeClosed(1, processes)
                .mapToObj(number -> "sender-" + number + ".test")
                .map(name -> new ServiceProcess(spec.named(name).with("QUARKUS_MAILER_OWN_HOST_NAME", name), folder))
                .toList();
        var world = new World(databases, broker, sink, time, senders);
        try {
            for (var sender : senders) {
                sender.start();
            }
        } catch (Exception e) {
            world.close();
            throw e;
        }
        return world;
    }

    String bootstrap() {
        return broker.bootstrap();
    }

    SmtpSink sink() {
        return sink;
    }

    List<ServiceProcess> senders() {
        return senders;
    }

    ServiceProcess sender(String name) {
        return senders.stream()
                .filter(sender -> sender.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Instant now() {
        return time.instant();
    }

    /** Starts a sender again; its clock stands where that of the others does. */
    void startAgain(ServiceProcess sender) throws IOException, InterruptedException {
        sender.start();
        sender.moveTo(time.instant());
    }

    /** Moves the clocks of all who are up; those who are not read it when they start. */
    void moveTo(Instant instant) throws IOException {
        time.moveTo(instant);
        for (var sender : senders) {
            if (sender.ready()) {
                sender.moveTo(instant);
            }
        }
    }

    /** What a sender that is up says of its clock. */
    JsonNode clock() throws IOException {
        return up().clock();
    }

    JsonNode call(String method, String path, String body) throws IOException {
        return up().api().call(method, path, body);
    }

    JsonNode read(String path) throws IOException {
        return up().api().read(path);
    }

    private ServiceProcess up() throws IOException {
        return senders.stream()
                .filter(ServiceProcess::ready)
                .findFirst()
                .orElseThrow(() -> new IOException("no sender is up"));
    }

    long number(String question) throws SQLException {
        try (var connection = DriverManager.getConnection(databases.url(DATABASE), "postgres", "postgres");
                var query = connection.createStatement();
                var row = query.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    List<String> texts(String question) throws SQLException {
        try (var connection = DriverManager.getConnection(databases.url(DATABASE), "postgres", "postgres");
                var query = connection.createStatement();
                var rows = query.executeQuery(question)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    /** What an auditor finds wrong once all is at rest; late events get some time to come. */
    List<String> audited() throws SQLException, IOException, InterruptedException {
        var end = System.nanoTime() + REST.toNanos();
        while (true) {
            try (var connection = DriverManager.getConnection(databases.url(DATABASE), "postgres", "postgres")) {
                var found = Audit.of(connection, this::read);
                if (found.isEmpty() || System.nanoTime() > end) {
                    return found;
                }
            }
            Thread.sleep(200);
        }
    }

    @Override
    public void close() throws Exception {
        senders.forEach(ServiceProcess::abandon);
        sink.close();
        broker.close();
        databases.close();
    }
}
