package io.winback.customer.purchase;

import org.jspecify.annotations.Nullable;

/** What became of one order: stored, unchanged, or refused for a reason. */
public record Placement(
        Order order,
        @Nullable String customerId,
        boolean changed,
        boolean history,
        long version,
        @Nullable Refusal refusal) {

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

    Placement withVersion(long newVersion) {
        return new Placement(order, customerId, changed, history, newVersion, refusal);
    }

    static Placement refused(Order order, Refusal refusal) {
        return new Placement(order, null, false, false, 0, refusal);
    }
}
