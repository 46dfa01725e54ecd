package io.winback.segmentation.base;

import java.util.Collection;
import java.util.function.Function;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Binds a property of many rows as one array of text, for {@code unnest}; the statement casts it to the type of the column. */
public final class Columns {

    private Columns() {}

    public static <R> void bind(
            SqlStatement<?> statement, String name, Collection<R> rows, Function<R, @Nullable Object> property) {
        var values = new Object[rows.size()];
        var i = 0;
        for (var row : rows) {
            var value = property.apply(row);
            values[i++] = value == null ? null : value.toString();
        }
        statement.bindArray(name, String.class, values);
    }

    /** Binds customer ids, or other text, as an array. */
    public static <S extends SqlStatement<S>> S ids(S statement, Collection<String> ids) {
        return statement.bindArray("ids", String.class, ids.toArray());
    }
}
