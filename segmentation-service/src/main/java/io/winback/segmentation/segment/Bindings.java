package io.winback.segmentation.segment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.SqlStatement;

/** The values of compiled rules: no value ever becomes part of the SQL text. */
final class Bindings {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Takes a value, or a list of texts, and returns the parameter that stands for it. */
    String add(Object value) {
        var name = "v" + values.size();
        values.put(name, value);
        return value instanceof Collection ? "cast(:" + name + " as text[])" : ":" + name;
    }

    void bindTo(SqlStatement<?> statement) {
        values.forEach((name, value) -> {
            if (value instanceof Collection<?> texts) {
                statement.bindArray(name, String.class, texts.toArray());
            } else {
                statement.bind(name, value);
            }
        });
    }
}
