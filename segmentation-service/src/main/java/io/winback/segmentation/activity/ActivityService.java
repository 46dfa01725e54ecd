package io.winback.segmentation.activity;

import io.winback.platform.events.EventReceiver;
import io.winback.platform.events.ReceivedEvent;
import io.winback.segmentation.base.Customers;
import io.winback.segmentation.base.Recomputation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps the purchases as customer-service tells them. */
@ApplicationScoped
class ActivityService {

    private final Customers customers;
    private final Purchases purchases;
    private final Credits credits;
    private final Recomputation recomputation;
    private final EventReceiver receiver;

    ActivityService(
            Customers customers,
            Purchases purchases,
            Credits credits,
            Recomputation recomputation,
            EventReceiver receiver) {
        this.customers = customers;
        this.purchases = purchases;
        this.credits = credits;
        this.recomputation = recomputation;
        this.receiver = receiver;
    }

    @Transactional
    void apply(List<ReceivedEvent> events) {
        var all = OrderNews.of(events, receiver::unknown);
        if (all.isEmpty()) {
            return;
        }
        var stored = new StoredOrders();
        var untold = lock(all, stored);
        var history = all.where(true);
        if (!history.isEmpty()) {
            correct(store(history, stored));
        }
        var owners = new HashSet<String>();
        var news = all.where(false);
        if (!news.isEmpty()) {
            recomputation.settle(news.customers());
            var concerned = store(news, stored);
            recomputation.corrected(concerned.losers());
            owners.addAll(concerned.owners());
        }
        owners.removeAll(recomputation.dismiss(untold));
        recomputation.changed(owners);
    }

    /**
     * Locks everybody concerned, reads what is known of the orders, and returns those of whom customer-service has not told; an order
     * may have moved while we waited.
     */
    private Set<String> lock(OrderNews news, StoredOrders stored) {
        var touched = news.customers();
        List<Customers.Known> locked;
        do {
            locked = customers.lock(touched);
            purchases.read(news.orders(), stored);
        } while (touched.addAll(stored.owners()));
        return locked.stream()
                .filter(customer -> !customer.told())
                .map(Customers.Known::customerId)
                .collect(Collectors.toSet());
    }

    private Concerned store(OrderNews news, StoredOrders stored) {
        var concerned = purchases.store(news, stored);
        if (!news.credited().isEmpty()) {
            concerned.owners().addAll(credits.store(news.credited()));
        }
        return concerned;
    }

    private void correct(Concerned concerned) {
        recomputation.corrected(concerned.owners());
        recomputation.corrected(concerned.losers());
    }
}
