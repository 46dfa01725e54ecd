package io.winback.customer.purchase;

import io.winback.customer.customer.GuestData;
import io.winback.platform.outbox.Outbox;
import io.winback.platform.outbox.OutboxEvent;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Moves orders, returns and credits of guests to the customers they turned out to be, and tells them again under those. */
@Singleton
class GuestPurchases implements GuestData {

    private final Database database;
    private final OrderView orders;
    private final ReturnBook returns;
    private final CreditTable credits;
    private final Outbox outbox;
    private final Clock clock;

    GuestPurchases(
            Database database, OrderView orders, ReturnBook returns, CreditTable credits, Outbox outbox, Clock clock) {
        this.database = database;
        this.orders = orders;
        this.returns = returns;
        this.credits = credits;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void move(Map<String, String> heirs, boolean history) {
        var events = new ArrayList<OutboxEvent>();
        var moved = orders.of(moveOrders(heirs, history));
        moved.forEach(
                read -> events.add(OrderPlaced.event(read.order(), read.customerId(), read.version(), read.history())));
        credits.move(heirs).forEach(stored -> events.add(OrderReturned.of(stored)));
        outbox.append(events);
        returns.settle(
                moved.stream()
                        .map(read -> new OwnedOrder(read.order(), read.customerId(), true))
                        .toList(),
                List.of(),
                new Arrival(history, false));
    }

    /** Returns the ids of the orders. */
    private List<String> moveOrders(Map<String, String> heirs, boolean history) {
        return database.with(sql -> Columns.of(heirs.entrySet())
                .with("guest", Map.Entry::getKey)
                .with("heir", Map.Entry::getValue)
                .bindTo(sql.createQuery("""
                        update purchase_order o set customer_id = r.heir, version = nextval('event_version'),
                          history = o.history or :history or o.ordered_at < :newsSince
                        from unnest(cast(:guest as text[]), cast(:heir as text[])) as r(guest, heir)
                        where o.customer_id = r.guest returning o.id
                        """))
                .bind("history", history)
                .bind("newsSince", Arrival.newsSince(clock.instant()))
                .mapTo(String.class)
                .list());
    }
}
