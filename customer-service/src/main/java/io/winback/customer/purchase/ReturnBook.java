package io.winback.customer.purchase;

import io.winback.platform.outbox.Outbox;
import io.winback.platform.outbox.OutboxEvent;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps the returns of orders and values them anew whenever the order or one of them changes, any number with two statements. */
@Singleton
class ReturnBook {

    private final ReturnTable table;
    private final Outbox outbox;
    private final Clock clock;

    ReturnBook(ReturnTable table, Outbox outbox, Clock clock) {
        this.table = table;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Takes in what was told of these orders, whose customers the caller has locked, and tells every return that is worth something else now. */
    void settle(Collection<OwnedOrder> orders, Collection<ToldReturn> told, Arrival arrival) {
        if (orders.isEmpty()) {
            return;
        }
        var byOrder =
                orders.stream().collect(Collectors.toMap(owned -> owned.order().id(), owned -> owned));
        var before = books(byOrder.keySet());
        var after = merged(before, told, arrival);
        var changed = new ArrayList<StoredReturn>();
        after.forEach((orderId, book) -> {
            var owned = Objects.requireNonNull(byOrder.get(orderId));
            var known = before.getOrDefault(orderId, Map.of());
            for (var valued : valued(owned.order(), book)) {
                if (owned.moved() || !valued.equals(known.get(valued.told().id()))) {
                    changed.add(valued);
                }
            }
        });
        tell(changed, byOrder);
    }

    /** Keeps a return whose order is not known yet. */
    void keep(ToldReturn told) {
        var before = books(Set.of(told.orderId()));
        merged(before, List.of(told), Arrival.LIVE).values().stream()
                .map(book -> Objects.requireNonNull(book.get(told.id())))
                .forEach(waiting -> table.save(List.of(waiting)));
    }

    private Map<String, Map<String, StoredReturn>> books(Set<String> orderIds) {
        var books = new HashMap<String, Map<String, StoredReturn>>();
        table.of(orderIds)
                .forEach(stored -> books.computeIfAbsent(stored.told().orderId(), order -> new LinkedHashMap<>())
                        .put(stored.told().id(), stored));
        return books;
    }

    private Map<String, Map<String, StoredReturn>> merged(
            Map<String, Map<String, StoredReturn>> before, Collection<ToldReturn> told, Arrival arrival) {
        var after = new HashMap<String, Map<String, StoredReturn>>();
        before.forEach((order, book) -> after.put(order, new LinkedHashMap<>(book)));
        for (var news : told) {
            after.computeIfAbsent(news.orderId(), order -> new LinkedHashMap<>())
                    .compute(news.id(), (id, known) -> newer(known, news, arrival));
        }
        // one that waited is news only now
        after.values()
                .forEach(book -> book.replaceAll((id, stored) -> stored.waits() ? dated(stored, arrival) : stored));
        return after;
    }

    private StoredReturn newer(@Nullable StoredReturn known, ToldReturn news, Arrival arrival) {
        if (known == null) {
            return dated(new StoredReturn(news, null, false, false, 0), arrival);
        }
        if (news.isOlderThan(known.told().updatedAt())) {
            return known;
        }
        var told = news.updatedAt() == null ? news.updatedAt(known.told().updatedAt()) : news;
        return told.equals(known.told())
                ? known
                : dated(new StoredReturn(told, known.goods(), known.full(), false, known.version()), arrival);
    }

    private StoredReturn dated(StoredReturn stored, Arrival arrival) {
        var history = stored.history() || arrival.isHistory(stored.told().returnedAt(), clock.instant());
        return new StoredReturn(stored.told(), stored.goods(), stored.full(), history, stored.version());
    }

    private static List<StoredReturn> valued(Order order, Map<String, StoredReturn> book) {
        var values = Valuation.of(
                order, book.values().stream().map(StoredReturn::told).toList());
        return book.values().stream()
                .map(stored -> stored.worth(
                        Objects.requireNonNull(values.get(stored.told().id()))))
                .toList();
    }

    private void tell(List<StoredReturn> changed, Map<String, OwnedOrder> byOrder) {
        if (changed.isEmpty()) {
            return;
        }
        var versions = table.save(changed);
        var events = new ArrayList<OutboxEvent>();
        for (var stored : changed) {
            var told = stored.told();
            var version = Objects.requireNonNull(versions.get(new ReturnTable.Key(told.orderId(), told.id())));
            var owner = Objects.requireNonNull(byOrder.get(told.orderId())).customerId();
            events.add(OrderReturned.of(stored.withVersion(version), owner));
        }
        outbox.append(events);
    }
}
