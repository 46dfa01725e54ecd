package io.winback.segmentation.segment;

/** An instant at which the passing of time alone may change an answer. */
sealed interface Look {

    /** The instant in SQL over {@code customer_facts f}; null where there is none. It may have passed. */
    String sql(Bindings bindings);

    /** When something ends. */
    record At(String end) implements Look {
        @Override
        public String sql(Bindings bindings) {
            return end;
        }
    }

    /** When a permission ends. */
    record EndOfPermission(String purpose) implements Look {
        @Override
        public String sql(Bindings bindings) {
            return "cast(f.permitted ->> " + bindings.add(purpose) + " as timestamptz)";
        }
    }

    /** Midnight in the shop's zone, so many days after a date. */
    record DaysAfter(String date, int days) implements Look {
        @Override
        public String sql(Bindings bindings) {
            return "cast(" + date + " + cast(" + bindings.add(days) + " as integer) as timestamp) at time zone :zone";
        }
    }
}
