package io.winback.platform.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

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
        return with(name, row -> values.apply(row).stream()
                .map(value -> '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}")));
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public <S extends SqlStatement<S>> S bindTo(S statement) {
        columns.forEach((name, column) -> statement.bind(name, array(column)));
        return statement;
    }

    /** Bound at once: the general way looks up how to write the array, and again for each of its cells. */
    private static Argument array(@Nullable String[] column) {
        return (position, statement, context) ->
                statement.setArray(position, statement.getConnection().createArrayOf("text", column));
    }
}
