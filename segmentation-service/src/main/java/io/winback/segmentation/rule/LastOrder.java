package io.winback.segmentation.rule;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** How the last order that was not cancelled went, up to today. */
final class LastOrder {

    private LastOrder() {}

    /** Days after the promise, or after a refund was asked for, from which {@code experience} suspects a reason. */
    private static final int LATE = 3;

    private static final int SLOW = 14;

    private static final Fact PROMISED = new Dated("promised_on");
    private static final Fact REFUND_ASKED = new Dated("refund_asked_on");

    /** Dates the shop gave in advance. */
    private static final Set<Look> DELIVERY =
            Set.of(Look.daysAfter(new Dated("shipped_on"), 0), Look.daysAfter(new Dated("delivered_on"), 0));

    static final Fact LATE_DAYS = new Experience("late_days", Optional.of(PROMISED), DELIVERY);
    static final Fact REFUND_DAYS =
            new Experience("refund_days", Optional.of(REFUND_ASKED), Set.of(Look.daysAfter(REFUND_ASKED, 0)));
    static final Fact RETURNED_SHARE = new Experience("returned_share", Optional.empty(), Set.of());
    static final Fact RETURNED = new Returned();
    static final Fact SUSPECTED_REASON = new SuspectedReason();

    /** What is reckoned from the order. */
    private record Experience(String column, Optional<Fact> growsFrom, Set<Look> looks) implements Fact {
        @Override
        public String sql(RuleSql sql) {
            return sql.ofExperience(column);
        }
    }

    /** A date of the order itself. */
    private record Dated(String column) implements Fact {
        @Override
        public String sql(RuleSql sql) {
            return sql.ofLastOrder(column);
        }
    }

    /** Whether anything of it came back. */
    private record Returned() implements Fact {
        @Override
        public String sql(RuleSql sql) {
            return "(" + RETURNED_SHARE.sql(sql) + " > 0)";
        }
    }

    /** A reason, and the sub-code that says more. */
    private record SuspectedReason() implements Fact {
        @Override
        public String sql(RuleSql sql) {
            var reason = sql.ofExperience("suspected_reason");
            return "array_remove(array[split_part(" + reason + ", '.', 1), " + reason + "], null)";
        }

        @Override
        public Set<Look> looks() {
            var looks = new HashSet<>(DELIVERY);
            looks.add(Look.daysAfter(PROMISED, LATE));
            looks.add(Look.daysAfter(REFUND_ASKED, SLOW));
            looks.add(Look.daysAfter(new Fact.Known("cast(f.open_case_until at time zone 'UTC' as date)"), 1));
            return looks;
        }
    }
}
