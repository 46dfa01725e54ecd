package io.winback.customer.customer;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.winback.platform.events.ErasedKeys;
import io.winback.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** What goes before a customer's rows: addresses are closed for good, and the other services are told to drop what they were told. */
@ApplicationScoped
public class CustomerFarewell {

    private final CustomerTable table;
    private final CustomerWriter writer;
    private final CustomerEvents events;
    private final SuppressedAddresses suppressed;
    private final ErasedKeys erased;
    private final Outbox outbox;

    CustomerFarewell(
            CustomerTable table,
            CustomerWriter writer,
            CustomerEvents events,
            SuppressedAddresses suppressed,
            ErasedKeys erased,
            Outbox outbox) {
        this.table = table;
        this.writer = writer;
        this.events = events;
        this.suppressed = suppressed;
        this.erased = erased;
        this.outbox = outbox;
    }

    /**
     * Locks the customer; the caller deletes the rows in the same transaction.
     *
     * @return the version of the erasure, later than all that was told of the customer; empty where nobody has the id
     */
    @Transactional(MANDATORY)
    public OptionalLong prepare(String customerId, Instant now) {
        // before the customer's row: batches of news lock in this order
        erased.stopNews();
        if (table.lock(List.of(customerId)).isEmpty()) {
            return OptionalLong.empty();
        }
        table.load(List.of(customerId))
                .values()
                .forEach(customer -> suppressed.close(customer.contactPoints().values(), now));
        outbox.append(events.tombstones(customerId, now));
        return OptionalLong.of(writer.versions(1).get(0));
    }
}
