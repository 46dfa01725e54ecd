package io.winback.e2e.suite;

import io.winback.local.mail.MailServer;
import io.winback.local.parts.Broker;
import io.winback.local.parts.Databases;
import io.winback.local.parts.Ports;
import io.winback.local.parts.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * PostgreSQL, a broker, a mail server, and the packaged services that were asked for, wired to each other. First it is told how all are to
 * run, then it is started.
 */
public final class Suite implements AutoCloseable {

    public static final List<String> SERVICES = List.of("customer", "segmentation", "campaign", "survey");

    /** For those who only need some instant to stand at. */
    public static final Instant NOW = Instant.parse("2026-06-30T10:00:00Z");

    private final Path folder;
    private final int databasePort = Ports.free();
    private final int brokerPort = Ports.free();
    private final int smtpPort = Ports.free();
    private final Part<Databases> database;
    private final Part<Broker> broker;
    private final Part<MailServer> mails;
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> settings = new HashMap<>();
    private final Map<String, ServiceProcess> processes = new ConcurrentHashMap<>();

    private Suite(Path folder) {
        this.folder = folder;
        var controllerPort = Ports.free();
        var mailPort = Ports.free();
        database = new Part<>(() -> Databases.kept(databaseFolder(), databasePort));
        broker = new Part<>(() -> Broker.start(folder.resolve("broker"), brokerPort, controllerPort));
        mails = new Part<>(() -> MailServer.start(folder.resolve("mails"), smtpPort, mailPort));
        SERVICES.forEach(service -> {
            ports.put(service, Ports.free());
            settings.put(service, new HashMap<>());
        });
    }

    /** @param folder for everything that is stored and logged */
    public static Suite in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("mails"));
        return new Suite(folder);
    }

    /** The business clocks stand still there until they are moved. */
    public Suite standingAt(Instant instant) {
        return with(Map.of("WINBACK_CLOCK_STEPPED", "true", "WINBACK_CLOCK_START", instant.toString()));
    }

    /** @param more settings of all services, as environment variables */
    public Suite with(Map<String, String> more) {
        SERVICES.forEach(service -> with(service, more));
        return this;
    }

    /** @param more settings of one service, as environment variables */
    public Suite with(String service, Map<String, String> more) {
        Objects.requireNonNull(settings.get(service), service).putAll(more);
        return this;
    }

    /** Returns when database, broker with its topics, and mail server run. */
    public Suite startParts() throws Exception {
        database.start();
        broker.start();
        Topics.create(bootstrap());
        mails.start();
        return this;
    }

    /** Returns when the parts run and these services are ready. */
    public Suite start(String... services) throws Exception {
        startParts();
        for (var service : services) {
            service(service).begin();
        }
        Stream.of(services).map(this::service).forEach(ServiceProcess::awaitReady);
        return this;
    }

    /** The suite's own process of a service, started or not. */
    public ServiceProcess service(String service) {
        return processes.computeIfAbsent(
                service, name -> new ServiceProcess(spec(name), folder, Objects.requireNonNull(ports.get(name))));
    }

    /** How a process of a service is started here, for those who want one more of it, or another kind. */
    public ServiceSpec spec(String service) {
        var wired = new HashMap<>(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", url(service),
                "KAFKA_BOOTSTRAP_SERVERS", bootstrap(),
                "QUARKUS_MAILER_HOST", "127.0.0.1",
                "QUARKUS_MAILER_PORT", Integer.toString(smtpPort),
                "QUARKUS_MAILER_MOCK", "false"));
        if (service.equals("customer")) {
            // it asks the others when somebody wants to know what is kept of him
            ports.forEach((name, port) -> {
                if (!name.equals(service)) {
                    wired.put("WINBACK_EXPORT_SERVICES_" + name.toUpperCase(Locale.ROOT), "http://localhost:" + port);
                }
            });
        }
        return ServiceSpec.of(service).with(wired).with(Objects.requireNonNull(settings.get(service), service));
    }

    public Path folder() {
        return folder;
    }

    /** What can be copied, and put back, while the database is stopped. */
    public Path databaseFolder() {
        return folder.resolve("database");
    }

    public Part<Databases> database() {
        return database;
    }

    public Part<Broker> broker() {
        return broker;
    }

    public Part<MailServer> mails() {
        return mails;
    }

    public String bootstrap() {
        return "127.0.0.1:" + brokerPort;
    }

    public Connection connect(String service) throws SQLException {
        return DriverManager.getConnection(url(service), "postgres", "postgres");
    }

    /** What a service's database answers to a question for one number. */
    public long number(String service, String question) throws SQLException {
        try (var connection = connect(service);
                var query = connection.createStatement();
                var row = query.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    private String url(String service) {
        return "jdbc:postgresql://127.0.0.1:" + databasePort + "/" + service;
    }

    /** Ends everything that runs, the services together. */
    @Override
    public void close() throws Exception {
        processes.values().forEach(ServiceProcess::terminate);
        for (var process : processes.values()) {
            process.close();
        }
        mails.close();
        broker.close();
        database.close();
    }
}
