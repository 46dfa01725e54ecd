package io.winback.customer.customer;

import java.time.Instant;
import java.util.List;

/** Something told about one customer. */
public sealed interface Change permits ContactPointMark, CustomerChange, ExclusionSet, Withdrawal {

    String customerId();

    /** The same told of another customer. */
    Change forCustomer(String id);

    /** Decisions that are new to {@code before}; they go to the history, whether or not they count. */
    List<Consent> decisions(Customer before, Instant now);

    /** The customer as this change leaves it. */
    Customer applyTo(Customer before, Instant now);
}
