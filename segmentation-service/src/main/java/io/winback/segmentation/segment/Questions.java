package io.winback.segmentation.segment;

import io.winback.segmentation.rule.Condition;
import io.winback.segmentation.rule.Rule;
import io.winback.segmentation.rule.RuleSql;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Rules taken apart: each of their conditions is one column, asked once of a customer however often it stands in them. */
final class Questions {

    private final Map<Condition, String> columns = new LinkedHashMap<>();
    private final RuleSql sql = new RuleSql();

    Questions(Collection<Rule> rules) {
        rules.stream()
                .flatMap(Rule::conditions)
                .forEach(condition -> columns.putIfAbsent(condition, "q" + columns.size()));
    }

    RuleSql sql() {
        return sql;
    }

    /** The columns with the answers, over {@code customer_facts f}; {@code excluded} beside them. */
    String answers() {
        return Rule.excluded() + " as excluded"
                + columns.entrySet().stream()
                        .map(column -> ", " + column.getKey().sql(sql) + " as " + column.getValue())
                        .collect(Collectors.joining());
    }

    /** The columns with what is known of the customer, as JSON. */
    String values() {
        return columns.entrySet().stream()
                .map(column -> ", " + column.getKey().value(sql) + " as " + value(column.getKey()))
                .collect(Collectors.joining());
    }

    /** The column with what is known of the customer. */
    String value(Condition condition) {
        return "v" + column(condition);
    }

    /** A rule over the columns. */
    String sql(Rule rule) {
        return rule.sql(this::column);
    }

    private String column(Condition condition) {
        return Objects.requireNonNull(columns.get(condition));
    }
}
