package io.winback.customer.customer;

import io.winback.platform.outbox.Outbox;
import io.winback.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Tells customers again as they are, with the same versions. */
@ApplicationScoped
public class CustomerRepublishService {

    private final CustomerService customers;
    private final CustomerTable table;
    private final Outbox outbox;
    private final Map<String, Function<Customer, OutboxEvent>> byType;

    CustomerRepublishService(CustomerService customers, CustomerTable table, CustomerEvents events, Outbox outbox) {
        this.customers = customers;
        this.table = table;
        this.outbox = outbox;
        this.byType = Map.of(
                ContactChanged.TYPE, events::contact, CustomerChanged.TYPE, customer -> events.profile(customer, true));
    }

    /** The types of events this tells again. */
    public static List<String> types() {
        return List.of(ContactChanged.TYPE, CustomerChanged.TYPE);
    }

    /** The next customers behind {@code last}. A stub has never been told of and is left out. */
    @Transactional
    public Republished republish(String type, String last, int limit) {
        var ids = customers.lockAfter(last, limit);
        if (ids.isEmpty()) {
            return new Republished(0, "");
        }
        var event = byType.getOrDefault(type, customer -> {
            throw new IllegalArgumentException("Not told here: " + type);
        });
        var news = table.load(ids).values().stream()
                .filter(customer -> customer.contact().version() > 0)
                .map(event)
                .toList();
        outbox.append(news);
        return new Republished(news.size(), ids.get(ids.size() - 1));
    }
}
