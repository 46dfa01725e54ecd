package io.winback.local.parts;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** One real PostgreSQL server with a database per service. */
public final class Databases implements AutoCloseable {

    private static final List<String> NAMES = List.of("customer", "segmentation", "campaign", "survey");

    private final EmbeddedPostgres server;

    private Databases(EmbeddedPostgres server) {
        this.server = server;
    }

    /** A throw-away server for tests: fast, not durable. */
    public static Databases temporary() throws IOException, SQLException {
        return created(EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "300")
                .start());
    }

    /** A server of a test that goes away and comes back: on a folder that is kept, fast, and durable only if it is stopped. */
    public static Databases kept(Path folder, int port) throws IOException, SQLException {
        return created(EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setServerConfig("max_connections", "300")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start());
    }

    /** A server on a folder that is kept, as durable as a production server. */
    public static Databases durable(Path folder, int port) throws IOException, SQLException {
        return created(EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setServerConfig("max_connections", "300")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start());
    }

    private static Databases created(EmbeddedPostgres server) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (var name : NAMES) {
                try (var row = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
                    if (!row.next()) {
                        statement.executeUpdate("create database " + name);
                    }
                }
            }
        }
        return new Databases(server);
    }

    public int port() {
        return server.getPort();
    }

    /** JDBC address of a service's database; user postgres, no password. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
