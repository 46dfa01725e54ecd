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

    private final Path folder;
    private final Databases databases;
    private final String key;

    private Stage(Path folder, Databases databases, String key) {
        this.folder = folder;
        this.databases = databases;
        this.key = key;
    }

    static Stage set() throws Exception {
        var folder = Files.createTempDirectory("winback-benchmark");
        var key = new KeyFile(folder.resolve("keys")).add("benchmark", "storefront", Duration.ofDays(1), Instant.now());
        return new Stage(folder, Databases.durable(folder.resolve("database"), Ports.free()), key);
    }

    Path folder() {
        return folder;
    }

    /** The key that customer-service accepts from a shop. */
    String key() {
        return key;
    }

    ServiceProcess customerService(List<String> options, Map<String, String> settings) throws Exception {
        var all = new HashMap<>(settings);
        all.put("winback.security.keys", folder.resolve("keys").toString());
        return ServiceProcess.start(
                CUSTOMER_SERVICE, options, databases.url("customer"), all, folder.resolve("customer.log"));
    }

    ServiceProcess application(Path jar, String database) throws Exception {
        return ServiceProcess.start(
                jar, List.of("-Xmx1g"), databases.url(database), Map.of(), folder.resolve(database + ".log"));
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
