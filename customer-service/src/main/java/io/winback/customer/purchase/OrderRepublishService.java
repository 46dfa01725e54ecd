package io.winback.customer.purchase;

import io.winback.customer.customer.CustomerService;
import io.winback.customer.customer.Republished;
import io.winback.platform.outbox.Outbox;
import io.winback.platform.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tells orders, returns and credits again as they are, with the same versions. */
@ApplicationScoped
public class OrderRepublishService {

    private final CustomerService customers;
    private final OrderView orders;
    private final ReturnTable returns;
    private final CreditTable credits;
    private final Outbox outbox;

    OrderRepublishService(
            CustomerService customers, OrderView orders, ReturnTable returns, CreditTable credits, Outbox outbox) {
        this.customers = customers;
        this.orders = orders;
        this.returns = returns;
        this.credits = credits;
        this.outbox = outbox;
    }

    /** The orders of the next customers behind {@code last}. */
    @Transactional
    public Republished republish(String last, int limit) {
        var ids = customers.lockAfter(last, limit);
        if (ids.isEmpty()) {
            return new Republished(0, "");
        }
        var read = orders.ofCustomers(ids);
        var events = new ArrayList<OutboxEvent>();
        read.forEach(order ->
                events.add(OrderPlaced.event(order.order(), order.customerId(), order.version(), order.history())));
        var owners =
                read.stream().collect(Collectors.toMap(order -> order.order().id(), OrderView.Read::customerId));
        returns.of(owners.keySet())
                .forEach(stored -> events.add(OrderReturned.of(
                        stored, owners.getOrDefault(stored.told().orderId(), ""))));
        credits.ofCustomers(ids).forEach(stored -> events.add(OrderReturned.of(stored)));
        outbox.append(events);
        return new Republished(events.size(), ids.get(ids.size() - 1));
    }

    /** The types of events this tells again; each call tells both, so that a consumer meets an order before its return. */
    public static List<String> types() {
        return List.of(OrderPlaced.TYPE, OrderReturned.TYPE);
    }
}
