package io.winback.platform.sql;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Rows as arrays, one per column, for one statement over {@code unnest}. Every column is bound as text; the statement casts:
 * {@code unnest(cast(:id as text[]), cast(:at as timestamptz[]))}.
 */
public final class Columns<T> {

    private final List<T> rows;
    private final Map<String, @Nullable String[]> columns = new LinkedHashMap<>();

    private Columns(Collection<? extends T> rows) {
        this.rows = new ArrayList<>(rows);
    }

    public static <T> Columns<T> of(Collection<? extends T> rows) {
        return new Columns<>(rows);
    }

    public Columns<T> with(String name, Function<T, @Nullable Object> value) {
        var column = new @Nullable String[rows.size()];
        for (var i = 0; i < column.length; i++) {
            var cell = value.apply(rows.get(i));
            column[i] = cell == null ? null : cell.toString();
        }
        columns.put(name, column);
        return this;
    }

    /** Cells that are lists themselves, of different lengths: {@code cast(cell as text[])}, since {@code unnest} knows no such arrays. */
    public Columns<T> withList(String name, Function<T, Collection<?>> values) {
        return with(name, row -> literal(values.apply(row)));
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public <S extends SqlStatement<S>> S bindTo(S statement) {
        columns.forEach((name, column) -> statement.bind(name, array(column)));
        return statement;
    }

    /** Copies the rows into columns of these names: the shortest way for rows that are not there yet. */
    public void copyInto(String table, Handle handle) {
        var text = new StringBuilder(rows.size() * 40 * columns.size());
        for (var i = 0; i < rows.size(); i++) {
            for (var column : columns.values()) {
                copied(column[i], text);
                text.append('\t');
            }
            text.setCharAt(text.length() - 1, '\n');
        }
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        var statement = "copy " + table + " (" + String.join(", ", columns.keySet()) + ") from stdin";
        try {
            var copy = handle.getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(statement);
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
        } catch (SQLException e) {
            throw new SqlFailure("copying into " + table, e);
        }
    }

    private static void copied(@Nullable String cell, StringBuilder text) {
        if (cell == null) {
            text.append("\\N");
            return;
        }
        for (var i = 0; i < cell.length(); i++) {
            var letter = cell.charAt(i);
            switch (letter) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(letter);
            }
        }
    }

    private static String literal(Collection<?> values) {
        var text = new StringBuilder("{");
        for (var value : values) {
            text.append(text.length() == 1 ? "\"" : ",\"");
            var cell = value.toString();
            for (var i = 0; i < cell.length(); i++) {
                var letter = cell.charAt(i);
                text.append(letter == '"' || letter == '\\' ? "\\" : "").append(letter);
            }
            text.append('"');
        }
        return text.append('}').toString();
    }

    /** Bound at once: the general way looks up how to write the array, and again for each of its cells. */
    private static Argument array(@Nullable String[] column) {
        return (position, statement, context) ->
                statement.setArray(position, statement.getConnection().createArrayOf("text", column));
    }
}
