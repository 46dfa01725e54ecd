package io.winback.customer.customer;

import java.time.Instant;
import java.util.List;

/** What the shop or an agent says of a contact point. */
record ContactPointMark(String customerId, Channel channel, ContactPoint.Status status) implements Change {

    @Override
    public ContactPointMark forCustomer(String id) {
        return new ContactPointMark(id, channel, status);
    }

    @Override
    public List<Consent> decisions(Customer before, Instant now) {
        return List.of();
    }

    @Override
    public Customer applyTo(Customer before, Instant now) {
        return before.marked(channel, status);
    }
}
