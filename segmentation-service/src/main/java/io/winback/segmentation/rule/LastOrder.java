package io.winback.segmentation.rule;

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

    static final Fact LATE_DAYS = new Experience("e.late_days", Optional.of(PROMISED), DELIVERY);
    static final Fact REFUND_DAYS =
            new Experience("e.refund_days", Optional.of(REFUND_ASKED), Set.of(Look.daysAfter(REFUND_ASKED, 0)));
    static final Fact RETURNED_SHARE = new Experience("e.returned_share", Optional.empty(), Set.of());
    static final Fact RETURNED = new Experience("e.returned_share > 0", Optional.empty(), Set.of());

    /** A reason with the sub-code that may follow it. */
    static final Fact SUSPECTED_REASON = new Experience(
            "array_remove(array[split_part(e.suspected_reason, '.', 1), e.suspected_reason], null)",
            Optional.empty(),
            Set.of(
                    Look.daysAfter(PROMISED, LATE),
                    Look.daysAfter(new Dated("shipped_on"), 0),
                    Look.daysAfter(new Dated("delivered_on"), 0),
                    Look.daysAfter(REFUND_ASKED, SLOW),
                    Look.daysAfter(new Fact.Known("cast(f.open_case_until at time zone 'UTC' as date)"), 1)));

    /** What is reckoned from the order. */
    private record Experience(String what, Optional<Fact> growsFrom, Set<Look> looks) implements Fact {
        @Override
        public String sql(Bindings bindings) {
            return "(select " + what + " from experience(f.customer_id, :today) e)";
        }
    }

    /** A date of the order itself. */
    private record Dated(String column) implements Fact {
        @Override
        public String sql(Bindings bindings) {
            return "(select p." + column
                    + " from experience(f.customer_id, :today) e join purchase p using (order_id))";
        }
    }
}
