package io.winback.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The rows an import left, as one file per table, to be copied into the same tables again. */
final class CopiedTables {

    private static final List<String> TABLES = List.of("purchase_order", "order_line", "outbox_event");

    private final Stage stage;

    CopiedTables(Stage stage) {
        this.stage = stage;
    }

    /** Empties the tables; the customers stay. */
    void clear() throws SQLException {
        stage.execute("customer", "truncate " + String.join(", ", TABLES) + ", import_job cascade");
        stage.execute("customer", "vacuum customer");
        stage.execute("customer", "checkpoint");
    }

    /** Writes the files; fails unless every order has its two lines and its event. */
    void dump(int orders) throws Exception {
        try (var connection = stage.connect("customer")) {
            for (var table : TABLES) {
                Files.deleteIfExists(file(table));
                var rows = update(connection, "copy " + table + columns(connection, table) + " to " + quoted(table));
                if (rows != (table.equals("order_line") ? 2L * orders : orders)) {
                    throw new IllegalStateException(table + " has " + rows + " rows after " + orders + " orders");
                }
            }
        }
    }

    /** Reads the files on the server's side, table after table; keys, indexes and constraints are in place. */
    void copy() throws SQLException {
        try (var connection = stage.connect("customer")) {
            for (var table : TABLES) {
                update(connection, "copy " + table + columns(connection, table) + " from " + quoted(table));
            }
        }
    }

    private Path file(String table) {
        return stage.folder().resolve(table + ".copy");
    }

    private String quoted(String table) {
        return "'" + file(table) + "'";
    }

    /** Without those that the table computes itself. */
    static String columns(Connection connection, String table) throws SQLException {
        try (var query = connection.prepareStatement("""
                select '(' || string_agg(quote_ident(attname), ', ' order by attnum) || ')' from pg_attribute
                where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped and attgenerated = ''
                """)) {
            query.setString(1, table);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static long update(Connection connection, String statement) throws SQLException {
        try (var execute = connection.createStatement()) {
            return execute.executeLargeUpdate(statement);
        }
    }
}
