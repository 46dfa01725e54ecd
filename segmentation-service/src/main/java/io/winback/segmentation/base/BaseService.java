package io.winback.segmentation.base;

import io.winback.platform.events.EventReceiver;
import io.winback.platform.events.ReceivedEvent;
import io.winback.platform.outbox.Outbox;
import io.winback.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.function.BinaryOperator;

/** Keeps the contact base as customer-service tells it. */
@ApplicationScoped
class BaseService {

    private static final BinaryOperator<CustomerChanged> NEWER = (a, b) -> a.version() < b.version() ? b : a;

    private final Customers customers;
    private final Recomputation recomputation;
    private final Outbox outbox;
    private final ShopCalendar calendar;
    private final EventReceiver receiver;

    BaseService(
            Customers customers,
            Recomputation recomputation,
            Outbox outbox,
            ShopCalendar calendar,
            EventReceiver receiver) {
        this.customers = customers;
        this.recomputation = recomputation;
        this.outbox = outbox;
        this.calendar = calendar;
        this.receiver = receiver;
    }

    @Transactional
    void apply(List<ReceivedEvent> events) {
        var changes = new HashMap<String, CustomerChanged>();
        for (var event : events) {
            if (event.tombstone()) {
                changes.remove(event.key());
                erase(event);
            } else if (event.type().equals("customer.changed.v1")) {
                var change = event.as(CustomerChanged.class);
                changes.merge(change.customerId(), change, NEWER);
            } else {
                receiver.unknown(event);
            }
        }
        customers.lock(changes.keySet());
        recomputation.changed(customers.project(changes.values()));
    }

    private void erase(ReceivedEvent event) {
        customers.lock(List.of(event.key()));
        customers.remove(List.of(event.key()));
        outbox.append(new OutboxEvent(
                "winback.profiles",
                event.key(),
                "profile.changed.v1",
                null,
                calendar.moment().now()));
    }
}
