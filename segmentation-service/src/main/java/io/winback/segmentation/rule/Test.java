package io.winback.segmentation.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is asked of a fact. */
sealed interface Test {

    /** The answer in SQL, given the fact; null where the fact is unknown. */
    String sql(String fact, RuleSql sql);

    /** Numbers of days at which a growing fact changes the answer. */
    default Set<Integer> thresholds() {
        return Set.of();
    }

    /** A number within limits, both included. */
    record Limits(@Nullable BigDecimal atLeast, @Nullable BigDecimal atMost) implements Test {

        @Override
        public String sql(String fact, RuleSql sql) {
            if (atLeast != null && atMost != null) {
                return fact + " between " + sql.parameter(atLeast) + " and " + sql.parameter(atMost);
            }
            return atLeast != null
                    ? fact + " >= " + sql.parameter(atLeast)
                    : fact + " <= " + sql.parameter(Objects.requireNonNull(atMost));
        }

        @Override
        public Set<Integer> thresholds() {
            var days = new HashSet<Integer>();
            if (atLeast != null) {
                days.add(atLeast.intValueExact());
            }
            if (atMost != null) {
                days.add(atMost.intValueExact() + 1);
            }
            return days;
        }
    }

    /** A date within limits, both included. */
    record Period(@Nullable LocalDate from, @Nullable LocalDate to) implements Test {
        @Override
        public String sql(String fact, RuleSql sql) {
            if (from != null && to != null) {
                return fact + " between " + sql.parameter(from) + " and " + sql.parameter(to);
            }
            return from != null
                    ? fact + " >= " + sql.parameter(from)
                    : fact + " <= " + sql.parameter(Objects.requireNonNull(to));
        }
    }

    /** One of several codes. */
    record OneOf(List<String> codes) implements Test {
        @Override
        public String sql(String fact, RuleSql sql) {
            return fact + " = any (" + sql.parameter(codes) + ")";
        }
    }

    /** Of several codes known one of several. */
    record Among(List<String> codes) implements Test {
        @Override
        public String sql(String fact, RuleSql sql) {
            return fact + " && " + sql.parameter(codes);
        }
    }

    /** Yes or no; unknown is no. */
    record Is(boolean yes) implements Test {
        @Override
        public String sql(String fact, RuleSql sql) {
            return yes ? fact : "not coalesce(" + fact + ", false)";
        }
    }

    /** Whether it is known at all. */
    record Exists(boolean known) implements Test {
        @Override
        public String sql(String fact, RuleSql sql) {
            return fact + (known ? " is not null" : " is null");
        }
    }
}
