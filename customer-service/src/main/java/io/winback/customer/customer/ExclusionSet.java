package io.winback.customer.customer;

import java.time.Instant;
import java.util.List;

/** All exclusions in force of one customer, at most one of a kind; it replaces those known before. */
public record ExclusionSet(String customerId, List<Exclusion> exclusions) implements Change {

    @Override
    public ExclusionSet forCustomer(String id) {
        return new ExclusionSet(id, exclusions);
    }

    @Override
    public List<Consent> decisions(Customer before, Instant now) {
        return List.of();
    }

    @Override
    public Customer applyTo(Customer before, Instant now) {
        return before.excluded(exclusions);
    }
}
