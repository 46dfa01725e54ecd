package io.winback.segmentation.base;

import io.winback.platform.events.EventReceiver;
import io.winback.platform.events.ReceivedEvent;
import io.winback.platform.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps the contact base as customer-service tells it. */
@ApplicationScoped
class BaseService {

    private final Customers customers;
    private final Recomputation recomputation;
    private final Departures departures;
    private final Ids ids;
    private final EventReceiver receiver;

    BaseService(
            Customers customers, Recomputation recomputation, Departures departures, Ids ids, EventReceiver receiver) {
        this.customers = customers;
        this.recomputation = recomputation;
        this.departures = departures;
        this.ids = ids;
        this.receiver = receiver;
    }

    @Transactional
    void apply(List<ReceivedEvent> events) {
        var parts = CustomerNews.of(events, receiver::unknown);
        if (parts.size() > 1) {
            // everybody at once, in the order of ids: part by part two batches could wait for each other
            lock(CustomerNews.changed(parts), CustomerNews.gone(parts));
        }
        parts.forEach(this::work);
    }

    private List<Customers.Known> lock(Set<String> changed, Set<String> gone) {
        customers.add(changed);
        var all = new HashSet<>(changed);
        all.addAll(gone);
        return customers.lockKnown(all);
    }

    private void work(CustomerNews news) {
        var known = lock(news.changed(), news.gone());
        end(news.gone());
        beginAnew(
                news,
                known.stream()
                        .filter(Customers.Known::erased)
                        .map(Customers.Known::customerId)
                        .collect(Collectors.toSet()));
        if (!news.history().isEmpty()) {
            recomputation.corrected(customers.project(news.history()));
        }
        if (!news.news().isEmpty()) {
            recomputation.settle(
                    news.news().stream().map(CustomerChanged::customerId).toList());
            recomputation.changed(customers.project(news.news()));
        }
    }

    /** Of those who are gone only totals stay, under their ids until an erasure or a new owner of their orders takes these too. */
    private void end(Set<String> gone) {
        if (!gone.isEmpty()) {
            var known = new HashSet<>(departures.clear(gone, Long.MAX_VALUE));
            recomputation.withdraw(known);
            known.removeAll(recomputation.dismiss(known));
            recomputation.changed(known);
        }
    }

    /** Whoever was gone and comes again gets nothing of what was. */
    private void beginAnew(CustomerNews news, Set<String> erased) {
        var departed = Stream.concat(news.history().stream(), news.news().stream())
                .filter(change -> erased.contains(change.customerId()))
                .map(change ->
                        new Departures.Departure(change.customerId(), "erased-" + ids.random(), change.version() - 1))
                .toList();
        if (!departed.isEmpty()) {
            departures.setAside(departed);
            var kept = customers.lockKnown(
                    departed.stream().map(Departures.Departure::fresh).toList());
            recomputation.changed(kept.stream().map(Customers.Known::customerId).toList());
        }
    }
}
