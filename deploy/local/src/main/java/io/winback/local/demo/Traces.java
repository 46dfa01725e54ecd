package io.winback.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Looks for a text wherever the suite could have kept it: every table of every database, every topic, every log of a service. */
final class Traces {

    private final String databases;
    private final Path logs;
    private final EventLog topics;

    /**
     * @param databases JDBC address that the name of a database completes
     * @param logs the folder with one log per service
     */
    Traces(String databases, Path logs, String kafka) {
        this.databases = databases;
        this.logs = logs;
        this.topics = new EventLog(kafka);
    }

    /** Tables, as database.table, with a row that holds the text. */
    List<String> tables(String text) {
        return tables("strpos(t::text, ?) > 0", text);
    }

    /** Tables with a row that holds the id as a whole, by itself or within JSON; within a longer id or a number it is none. */
    List<String> tablesWithId(String id) {
        return tables("to_jsonb(t)::text ~ ?", "\"" + id.replace(".", "\\.") + "\\\\?\"");
    }

    private List<String> tables(String condition, String value) {
        var found = new ArrayList<String>();
        for (var service : Service.values()) {
            try (var connection = DriverManager.getConnection(databases + service.key(), "postgres", "postgres")) {
                for (var table : names(connection)) {
                    if (holds(connection, table, condition, value)) {
                        found.add(service.key() + "." + table);
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException("The database " + service.key() + " cannot be searched", e);
            }
        }
        return found;
    }

    /** Topics with a record that holds the text and that no later record of its key will remove. */
    List<String> topics(String text) {
        var found = new TreeSet<String>();
        for (var topic : topics.names()) {
            var holding = new TreeSet<String>();
            var compacted = topics.isCompacted(topic);
            topics.readAll(topic, entry -> {
                if (holds(entry, text)) {
                    holding.add(entry.key());
                } else if (compacted) {
                    holding.remove(entry.key());
                }
            });
            if (!holding.isEmpty()) {
                found.add(topic);
            }
        }
        return List.copyOf(found);
    }

    /** Services that wrote the text into their log. */
    List<String> logs(String text) {
        var found = new ArrayList<String>();
        for (var service : Service.values()) {
            try (var files = Files.list(logs)) {
                for (var file : files.filter(
                                path -> path.getFileName().toString().startsWith(service.key()))
                        .toList()) {
                    if (Files.readString(file).contains(text)) {
                        found.add(service.key());
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private static boolean holds(ConsumerRecord<String, byte[]> entry, String text) {
        if (entry.value() != null && new String(entry.value(), StandardCharsets.UTF_8).contains(text)) {
            return true;
        }
        for (var header : entry.headers()) {
            if (new String(header.value(), StandardCharsets.UTF_8).contains(text)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> names(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var select = connection.prepareStatement(
                        "select tablename from pg_tables where schemaname = 'public' order by 1");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static boolean holds(Connection connection, String table, String condition, String value)
            throws SQLException {
        var query = "select exists (select 1 from \"" + table + "\" t where " + condition + ")";
        try (var select = connection.prepareStatement(query)) {
            select.setString(1, value);
            try (var rows = select.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }
}
