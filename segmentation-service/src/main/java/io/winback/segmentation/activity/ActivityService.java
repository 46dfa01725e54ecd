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
        var touched = lock(all);
        var history = all.where(true);
        if (!history.isEmpty()) {
            correct(store(history));
        }
        var owners = new HashSet<String>();
        var news = all.where(false);
        if (!news.isEmpty()) {
            recomputation.settle(news.customers());
            var concerned = store(news);
            recomputation.corrected(concerned.losers());
            owners.addAll(concerned.owners());
        }
        owners.removeAll(recomputation.dismiss(touched));
        recomputation.changed(owners);
    }

    /** Locks everybody concerned; an order may have moved while we waited. */
    private Set<String> lock(OrderNews news) {
        var touched = news.customers();
        touched.addAll(purchases.owners(news.orders()));
        customers.lock(touched);
        if (touched.addAll(purchases.owners(news.orders()))) {
            customers.lock(touched);
        }
        return touched;
    }

    private Concerned store(OrderNews news) {
        var concerned = purchases.store(news);
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
