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
    String sql(String fact, Bindings bindings);

    /** Numbers of days at which a growing fact changes the answer. */
    default Set<Integer> thresholds() {
        return Set.of();
    }

    /** A number within limits, both included. */
    record Limits(@Nullable BigDecimal atLeast, @Nullable BigDecimal atMost) implements Test {

        @Override
        public String sql(String fact, Bindings bindings) {
            if (atLeast != null && atMost != null) {
                return "cast(" + fact + " as numeric) <@ numrange(" + bindings.add(atLeast) + ", "
                        + bindings.add(atMost) + ", '[]')";
            }
            return atLeast != null
                    ? fact + " >= " + bindings.add(atLeast)
                    : fact + " <= " + bindings.add(Objects.requireNonNull(atMost));
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
        public String sql(String fact, Bindings bindings) {
            if (from != null && to != null) {
                return fact + " between " + bindings.add(from) + " and " + bindings.add(to);
            }
            return from != null
                    ? fact + " >= " + bindings.add(from)
                    : fact + " <= " + bindings.add(Objects.requireNonNull(to));
        }
    }

    /** One of several codes. */
    record OneOf(List<String> codes) implements Test {
        @Override
        public String sql(String fact, Bindings bindings) {
            return fact + " = any (" + bindings.add(codes) + ")";
        }
    }

    /** Of several codes known one of several. */
    record Among(List<String> codes) implements Test {
        @Override
        public String sql(String fact, Bindings bindings) {
            return fact + " && " + bindings.add(codes);
        }
    }

    /** Yes or no; unknown is no. */
    record Is(boolean yes) implements Test {
        @Override
        public String sql(String fact, Bindings bindings) {
            return yes ? fact : "not coalesce(" + fact + ", false)";
        }
    }

    /** Whether it is known at all. */
    record Exists(boolean known) implements Test {
        @Override
        public String sql(String fact, Bindings bindings) {
            return fact + (known ? " is not null" : " is null");
        }
    }
}
