package io.winback.benchmark;

import io.winback.local.keys.KeyFile;
import io.winback.local.parts.Databases;
import io.winback.local.parts.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A folder of its own with a PostgreSQL that keeps what it commits (fsync on), and the applications on it. */
final class Stage implements AutoCloseable {

    private static final Path CUSTOMER_SERVICE = Path.of("customer-service/target/quarkus-app/quarkus-run.jar");
    private static final Path SEGMENTATION_SERVICE = Path.of("segmentation-service/target/quarkus-app/quarkus-run.jar");

    private static final Path CAMPAIGN_SERVICE = Path.of("campaign-service/target/quarkus-app/quarkus-run.jar");

    private static final Path SURVEY_SERVICE = Path.of("survey-service/target/quarkus-app/quarkus-run.jar");

    private static final Path BARE = Path.of("deploy/benchmark/bare/target/quarkus-app/quarkus-run.jar");

    /** What happens once a day is not what is measured, unless it is asked for. */
    private static final Map<String, String> NO_NIGHTS = Map.of(
            "winback.snapshot.daily",
            "false",
            "winback.value.refresh-daily",
            "false",
            "winback.scoring.refit",
            "false");

    private final Path folder;
    private final Databases databases;
    private final String key;
    private final String marketerKey;

    private Stage(Path folder, Databases databases, String key, String marketerKey) {
        this.folder = folder;
        this.databases = databases;
        this.key = key;
        this.marketerKey = marketerKey;
    }

    static Stage set() throws Exception {
        var folder = Files.createTempDirectory("winback-benchmark");
        var keys = new KeyFile(folder.resolve("keys"));
        var key = keys.add("benchmark", "storefront", Duration.ofDays(1), Instant.now());
        var marketerKey = keys.add("marketer", "marketer", Duration.ofDays(1), Instant.now());
        return new Stage(folder, Databases.durable(folder.resolve("database"), Ports.free()), key, marketerKey);
    }

    Path folder() {
        return folder;
    }

    /** The key that customer-service accepts from a shop. */
    String key() {
        return key;
    }

    /** The key that segmentation-service accepts from a marketer. */
    String marketerKey() {
        return marketerKey;
    }

    ServiceProcess customerService(List<String> options, Map<String, String> settings) throws Exception {
        return service(CUSTOMER_SERVICE, "customer", options, settings);
    }

    ServiceProcess segmentationService(String database, List<String> options, Map<String, String> settings)
            throws Exception {
        var all = new HashMap<>(NO_NIGHTS);
        all.putAll(settings);
        return service(SEGMENTATION_SERVICE, database, options, all);
    }

    /** Its business clock stands still until it is moved. */
    ServiceProcess campaignService(String database, String bootstrap, String clockStart, Map<String, String> settings)
            throws Exception {
        var all = new HashMap<>(Map.of(
                "kafka.bootstrap.servers", bootstrap,
                "winback.clock.stepped", "true",
                "winback.clock.start", clockStart,
                // the same customers get a coupon round after round
                "winback.guard.money-reward-months", "0",
                "winback.guard.share", "1"));
        all.putAll(settings);
        return service(CAMPAIGN_SERVICE, database, List.of("-Xmx1g"), all);
    }

    ServiceProcess surveyService(Map<String, String> settings) throws Exception {
        return service(SURVEY_SERVICE, "survey", List.of("-Xmx1g"), settings);
    }

    ServiceProcess application(Path jar, String database) throws Exception {
        return ServiceProcess.start(jar, List.of("-Xmx1g"), datasource(database), folder.resolve(database + ".log"));
    }

    /** A bare endpoint that writes one row for an order, on a database of its own. */
    ServiceProcess bareOrders() throws Exception {
        execute("postgres", "create database bare");
        execute("bare", """
                create table bare_order (id text primary key, customer_id text not null, ordered_at timestamptz not null,
                  currency char(3) not null, total numeric(19, 4) not null)""");
        return application(BARE, "bare");
    }

    /** A bare endpoint with a page of this size that writes one row for a form, on a database of its own. */
    ServiceProcess barePage(int size) throws Exception {
        execute("postgres", "create database bare");
        execute("bare", "create table bare_answer (id text primary key, reason text not null, comment text not null)");
        var all = datasource("bare");
        all.put("bare.page-size", Integer.toString(size));
        return ServiceProcess.start(BARE, List.of("-Xmx1g"), all, folder.resolve("bare.log"));
    }

    private ServiceProcess service(Path jar, String database, List<String> options, Map<String, String> settings)
            throws Exception {
        var all = datasource(database);
        all.put("winback.security.keys", folder.resolve("keys").toString());
        all.putAll(settings);
        return ServiceProcess.start(jar, options, all, folder.resolve(database + ".log"));
    }

    private Map<String, String> datasource(String database) {
        return new HashMap<>(Map.of(
                "quarkus.datasource.jdbc.url", databases.url(database),
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres"));
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(databases.url(database), "postgres", "postgres");
    }

    void execute(String database, String statement) throws SQLException {
        try (var connection = connect(database);
                var execute = connection.createStatement()) {
            execute.execute(statement);
        }
    }

    /** The first column of the first row. */
    long number(String database, String question) throws SQLException {
        try (var connection = connect(database);
                var query = connection.createStatement();
                var row = query.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The first process of PostgreSQL; the others are its children. */
    long databasePid() throws Exception {
        return Long.parseLong(Files.readAllLines(folder.resolve("database/postmaster.pid"))
                .get(0)
                .strip());
    }

    @Override
    public void close() throws Exception {
        databases.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
