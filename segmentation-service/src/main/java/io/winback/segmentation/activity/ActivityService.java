package io.winback.segmentation.activity;

import io.winback.platform.events.EventReceiver;
import io.winback.platform.events.ReceivedEvent;
import io.winback.segmentation.base.Customers;
import io.winback.segmentation.base.Recomputation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Keeps the purchases as customer-service tells them. */
@ApplicationScoped
class ActivityService {

    private final Customers customers;
    private final Purchases purchases;
    private final Recomputation recomputation;
    private final EventReceiver receiver;

    ActivityService(Customers customers, Purchases purchases, Recomputation recomputation, EventReceiver receiver) {
        this.customers = customers;
        this.purchases = purchases;
        this.recomputation = recomputation;
        this.receiver = receiver;
    }

    @Transactional
    void apply(List<ReceivedEvent> events) {
        var all = OrderNews.of(events, receiver::unknown);
        if (all.isEmpty()) {
            return;
        }
        var touched = all.customers();
        touched.addAll(purchases.owners(all.orders()));
        customers.lock(touched);
        var history = all.where(true);
        if (!history.isEmpty()) {
            recomputation.corrected(purchases.store(history));
        }
        var news = all.where(false);
        if (!news.isEmpty()) {
            recomputation.settle(news.customers());
            recomputation.changed(purchases.store(news));
        }
    }
}
