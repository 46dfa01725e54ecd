package io.winback.segmentation.rule;

import io.winback.segmentation.base.Moment;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * The SQL of rules that are asked together: their parameters, and what they need beside the view of facts. No value ever becomes part
 * of the text. However much they ask, the purchases of a customer are read once and his last order once; rules that do not ask cost nothing.
 */
public final class RuleSql {

    private final Map<Object, String> parameters = new LinkedHashMap<>();
    private final Map<String, String> ofPurchases = new LinkedHashMap<>();
    private boolean experience;
    private boolean lastOrder;

    /** Takes a value, or a list of texts, and returns the parameter that stands for it. */
    String parameter(Object value) {
        var name = parameters.computeIfAbsent(value, added -> "v" + parameters.size());
        return value instanceof Collection ? "cast(:" + name + " as text[])" : ":" + name;
    }

    /** Takes an aggregate over purchases {@code p} that count, up to today, and returns the column that holds it. */
    String ofPurchases(String aggregate) {
        return "b." + ofPurchases.computeIfAbsent(aggregate, added -> "b" + ofPurchases.size());
    }

    /** A column of how the last order went. */
    String ofExperience(String column) {
        experience = true;
        return "e." + column;
    }

    /** A column of the last order itself. */
    String ofLastOrder(String column) {
        lastOrder = true;
        return ofExperience(column);
    }

    /** Where all that has been compiled so far is to be asked: {@code customer_facts f} with what it needs. */
    public String from() {
        var from = new StringBuilder("customer_facts f");
        if (!ofPurchases.isEmpty()) {
            from.append(" left join lateral (select ")
                    .append(ofPurchases.entrySet().stream()
                            .map(column -> column.getKey() + " as " + column.getValue())
                            .collect(Collectors.joining(", ")))
                    .append(" from purchase p where p.customer_id = f.customer_id and p.counts"
                            + " and p.purchased_on <= :today) b on true");
        }
        if (experience) {
            // the limit keeps the planner at one customer at a time: it would join the whole base otherwise
            from.append(" left join lateral (select * from experience(f.customer_id, :today) x")
                    .append(lastOrder ? " join purchase p using (order_id)" : "")
                    .append(" limit 1) e on true");
        }
        return from.toString();
    }

    /** Binds all values, and the moment at which the rules are asked. */
    public <S extends SqlStatement<S>> S bindTo(S statement, Moment moment) {
        statement.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        parameters.forEach((value, name) -> {
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
