package io.winback.segmentation.rule;

import java.util.Optional;
import java.util.Set;

/** Something known of a customer. */
interface Fact {

    /** The fact in SQL over {@code customer_facts f}, as a single term; null means unknown. */
    String sql(RuleSql sql);

    /** When time alone changes the fact, besides its growing. */
    default Set<Look> looks() {
        return Set.of();
    }

    /** The date from which on the fact, a number of days, may grow by one each day. */
    default Optional<Fact> growsFrom() {
        return Optional.empty();
    }

    /** An expression over what the view shows. */
    record Known(String term) implements Fact {
        @Override
        public String sql(RuleSql sql) {
            return term;
        }
    }

    /** Days since a date. */
    record DaysSince(Fact date) implements Fact {
        @Override
        public String sql(RuleSql sql) {
            return "(cast(:today as date) - " + date.sql(sql) + ")";
        }

        @Override
        public Set<Look> looks() {
            return date.looks();
        }

        @Override
        public Optional<Fact> growsFrom() {
            return Optional.of(date);
        }
    }

    /** Whether an instant is still to come. */
    record Until(Known instant) implements Fact {
        @Override
        public String sql(RuleSql sql) {
            return "coalesce(" + instant.term() + " > :now, false)";
        }

        @Override
        public Set<Look> looks() {
            return Set.of(Look.at(instant));
        }
    }

    /** Whether a purpose is permitted by mail at this moment: GRANTED or NOT_GRANTED. */
    record Permission(String purpose) implements Fact {
        @Override
        public String sql(RuleSql sql) {
            return "(case when " + end().sql(sql) + " > :now then 'GRANTED' else 'NOT_GRANTED' end)";
        }

        @Override
        public Set<Look> looks() {
            return Set.of(Look.at(end()));
        }

        private End end() {
            return new End(purpose);
        }

        private record End(String purpose) implements Fact {
            @Override
            public String sql(RuleSql sql) {
                return "cast(f.permitted ->> " + sql.parameter(purpose) + " as timestamptz)";
            }
        }
    }

    /** An attribute the shop has given the customer, as text. */
    record Attribute(String name) implements Fact {
        @Override
        public String sql(RuleSql sql) {
            return "(f.attributes ->> " + sql.parameter(name) + ")";
        }
    }

    /** An attribute as a number; unknown where its text is none. */
    record AttributeNumber(Attribute attribute) implements Fact {
        @Override
        public String sql(RuleSql sql) {
            var text = attribute.sql(sql);
            return "(case when " + text + " ~ '^[+-]?[0-9]{1,20}([.][0-9]{1,10})?$' then cast(" + text
                    + " as numeric) end)";
        }
    }
}
