package io.winback.customer.purchase;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one order: stored, unchanged, too late to count, or refused for a reason.
 *
 * @param fingerprint of the order as it is stored now; null for one that was refused
 * @param version of the order as it is stored now
 * @param replaced version that was stored before; 0 for a new order
 */
public record Placement(
        Order order,
        @Nullable String customerId,
        @Nullable UUID fingerprint,
        Outcome outcome,
        boolean history,
        long version,
        long replaced,
        @Nullable Refusal refusal) {

    /** LATE is older news than what is stored; MOVED is stored, with another customer than before. */
    public enum Outcome {
        STORED,
        MOVED,
        UNCHANGED,
        LATE,
        REFUSED
    }

    /** Why an order cannot be stored. */
    public enum Refusal {
        UNKNOWN_CUSTOMER(
                "customerId",
                "No customer has this id; PUT the customer first, or send customer.email with the order."),
        NO_CUSTOMER("customerId", "Nobody is named; send customerId, or customer.email for a guest."),
        OTHER_CUSTOMER("customerId", "The order belongs to another customer; an order stays with its customer.");

        private final String field;
        private final String remedy;

        Refusal(String field, String remedy) {
            this.field = field;
            this.remedy = remedy;
        }

        public String field() {
            return field;
        }

        public String remedy() {
            return remedy;
        }
    }

    public boolean changed() {
        return outcome == Outcome.STORED || outcome == Outcome.MOVED;
    }

    /** The later of two in one transaction: an order that moved before has still moved. */
    Placement after(Placement later) {
        return new Placement(
                later.order,
                later.customerId,
                later.fingerprint,
                outcome == Outcome.MOVED ? Outcome.MOVED : later.outcome,
                later.history,
                later.version,
                replaced,
                null);
    }

    Placement withVersion(long newVersion) {
        return new Placement(order, customerId, fingerprint, outcome, history, newVersion, replaced, refusal);
    }

    Placement ofHeir(Map<String, String> heirs) {
        var heir = customerId == null ? null : heirs.getOrDefault(customerId, customerId);
        return new Placement(order, heir, fingerprint, outcome, history, version, replaced, refusal);
    }

    /** The order as it was already. */
    static Placement kept(Order order, StoredOrder stored, Outcome outcome) {
        return new Placement(
                order,
                stored.customerId(),
                stored.fingerprint(),
                outcome,
                stored.history(),
                stored.version(),
                stored.version(),
                null);
    }

    static Placement refused(Order order, Refusal refusal) {
        return new Placement(order, null, null, Outcome.REFUSED, false, 0, 0, refusal);
    }
}
