package io.winback.segmentation.rule;

import io.winback.segmentation.base.Moment;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.SqlStatements;

/** The values of compiled rules: no value ever becomes part of the SQL text. */
public final class Bindings {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Takes a value, or a list of texts, and returns the parameter that stands for it. */
    String add(Object value) {
        var name = "v" + values.size();
        values.put(name, value);
        return value instanceof Collection ? "cast(:" + name + " as text[])" : ":" + name;
    }

    /** Binds all values, and the moment at which the rules are asked. */
    public <S extends SqlStatement<S>> S bindTo(S statement, Moment moment) {
        statement.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        values.forEach((name, value) -> {
            if (value instanceof Collection<?> texts) {
                statement.bindArray(name, String.class, texts.toArray());
            } else {
                statement.bind(name, value);
            }
        });
        return statement
                .bind("now", moment.now())
                .bind("today", moment.today())
                .bind("zone", moment.zone().getId());
    }
}
