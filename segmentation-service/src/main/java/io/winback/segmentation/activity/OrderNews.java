package io.winback.segmentation.activity;

import io.winback.platform.events.ReceivedEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** A batch of order events, of each order, each return and each credit the newest only. */
final class OrderNews {

    private final Map<String, OrderPlaced> placed = new LinkedHashMap<>();
    private final Map<String, OrderReturned> returned = new LinkedHashMap<>();
    private final Map<String, OrderReturned> credited = new LinkedHashMap<>();

    /** The newest of the events; types nobody here knows go to {@code unknown}. */
    static OrderNews of(List<ReceivedEvent> events, Consumer<ReceivedEvent> unknown) {
        var news = new OrderNews();
        for (var event : events) {
            switch (event.type()) {
                case "order.placed.v1" -> news.add(event.as(OrderPlaced.class));
                case "order.returned.v1" -> news.add(event.as(OrderReturned.class));
                default -> unknown.accept(event);
            }
        }
        return news;
    }

    /** Those that are history, or those that are not. */
    OrderNews where(boolean history) {
        var part = new OrderNews();
        placed.values().stream().filter(order -> order.history() == history).forEach(part::add);
        returned.values().stream().filter(back -> back.history() == history).forEach(part::add);
        credited.values().stream().filter(credit -> credit.history() == history).forEach(part::add);
        return part;
    }

    Collection<OrderPlaced> placed() {
        return placed.values();
    }

    Collection<OrderReturned> returned() {
        return returned.values();
    }

    Collection<OrderReturned> credited() {
        return credited.values();
    }

    boolean isEmpty() {
        return placed.isEmpty() && returned.isEmpty() && credited.isEmpty();
    }

    Set<String> customers() {
        var customers = new HashSet<String>();
        placed.values().forEach(order -> customers.add(order.customerId()));
        returned.values().forEach(back -> customers.add(back.customerId()));
        credited.values().forEach(credit -> customers.add(credit.customerId()));
        return customers;
    }

    List<String> orders() {
        var orders = new ArrayList<>(placed.keySet());
        returned.values().forEach(back -> orders.add(Objects.requireNonNull(back.orderId())));
        return orders;
    }

    private void add(OrderPlaced order) {
        placed.merge(order.orderId(), order, (a, b) -> a.version() < b.version() ? b : a);
    }

    private void add(OrderReturned back) {
        var those = back.credit() ? credited : returned;
        those.merge(back.key(), back, (a, b) -> a.version() < b.version() ? b : a);
    }
}
