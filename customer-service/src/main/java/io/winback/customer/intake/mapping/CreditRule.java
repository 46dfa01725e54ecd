package io.winback.customer.intake.mapping;

import io.winback.customer.intake.source.Row;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the rows of credit notes that name no order from those of orders: by how a value begins, or by the values themselves. */
record CreditRule(Rule rule, @Nullable String startsWith, Set<String> values) {

    boolean matches(Row row) {
        var value = rule.value(row);
        return value != null && (startsWith == null ? values.contains(value) : value.startsWith(startsWith));
    }
}
