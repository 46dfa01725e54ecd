package io.winback.segmentation.segment;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One question about a customer. What is unknown answers no. */
sealed interface Condition extends Rule {

    /** The question in SQL; null means unknown. */
    String question(Bindings bindings);

    @Override
    default String toSql(Bindings bindings) {
        return "coalesce(" + question(bindings) + ", false)";
    }

    @Override
    default Set<Look> looks() {
        return Set.of();
    }

    /** A number within limits, both included. */
    record Between(
            NumberField field,
            @Nullable BigDecimal atLeast,
            @Nullable BigDecimal atMost) implements Condition {
        @Override
        public String question(Bindings bindings) {
            var least = atLeast == null ? "true" : field.sql() + " >= " + bindings.add(atLeast);
            var most = atMost == null ? "true" : field.sql() + " <= " + bindings.add(atMost);
            return "(" + least + " and " + most + ")";
        }

        @Override
        public Set<Look> looks() {
            var looks = new HashSet<Look>();
            if (field == NumberField.DAYS_SINCE_LAST_ORDER && atLeast != null) {
                looks.add(new Look.DaysAfter("f.last_on", atLeast.intValueExact()));
            }
            if (field == NumberField.DAYS_SINCE_LAST_ORDER && atMost != null) {
                looks.add(new Look.DaysAfter("f.last_on", atMost.intValueExact() + 1));
            }
            return looks;
        }
    }

    /** One of several codes. */
    record OneOf(CodeField field, List<String> codes) implements Condition {
        @Override
        public String question(Bindings bindings) {
            return field.sql(bindings.add(codes));
        }
    }

    /** Yes or no. */
    record Flag(FlagField field, boolean is) implements Condition {
        @Override
        public String question(Bindings bindings) {
            return "coalesce(" + field.sql() + ", false) = " + bindings.add(is);
        }

        @Override
        public Set<Look> looks() {
            return field == FlagField.EXCLUDED ? Set.of(new Look.At("f.excluded_until")) : Set.of();
        }
    }

    /** The purpose is permitted by mail at this moment. */
    record Permitted(String purpose) implements Condition {
        @Override
        public String question(Bindings bindings) {
            return "cast(f.permitted ->> " + bindings.add(purpose) + " as timestamptz) > :now";
        }

        @Override
        public Set<Look> looks() {
            return Set.of(new Look.EndOfPermission(purpose));
        }
    }

    /** An attribute the shop has given the customer. */
    record AttributeIs(String name, List<String> values) implements Condition {
        @Override
        public String question(Bindings bindings) {
            return "f.attributes ->> " + bindings.add(name) + " = any (" + bindings.add(values) + ")";
        }
    }
}
