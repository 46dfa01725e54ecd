package io.winback.segmentation.base;

import io.winback.platform.events.ReceivedEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** News of a batch that may be worked together: of each customer either history, or news, or the end; of changes the newest. */
final class CustomerNews {

    private final Map<String, CustomerChanged> history = new HashMap<>();
    private final Map<String, CustomerChanged> news = new HashMap<>();
    private final Set<String> gone = new HashSet<>();

    /**
     * The events in parts, to be worked one after the other: as many as the news of one customer changes its kind, whatever stands
     * between. Types nobody here knows go to {@code unknown}.
     */
    static List<CustomerNews> of(List<ReceivedEvent> events, Consumer<ReceivedEvent> unknown) {
        var parts = new ArrayList<CustomerNews>();
        var reached = new HashMap<String, Integer>();
        for (var event : events) {
            if (event.tombstone()) {
                place(parts, reached, event.key(), part -> part.takeEnd(event.key()));
            } else if (event.type().equals(CustomerChanged.TYPE)) {
                var change = event.as(CustomerChanged.class);
                place(parts, reached, change.customerId(), part -> part.take(change));
            } else {
                unknown.accept(event);
            }
        }
        return parts;
    }

    private static void place(
            List<CustomerNews> parts, Map<String, Integer> reached, String customer, Predicate<CustomerNews> taken) {
        var part = reached.getOrDefault(customer, 0);
        while (part == parts.size() || !taken.test(parts.get(part))) {
            if (part == parts.size()) {
                parts.add(new CustomerNews());
            } else {
                part++;
            }
        }
        reached.put(customer, part);
    }

    static Set<String> changed(Collection<CustomerNews> parts) {
        return parts.stream().flatMap(part -> part.changed().stream()).collect(Collectors.toSet());
    }

    static Set<String> gone(Collection<CustomerNews> parts) {
        return parts.stream().flatMap(part -> part.gone.stream()).collect(Collectors.toSet());
    }

    Collection<CustomerChanged> history() {
        return history.values();
    }

    Collection<CustomerChanged> news() {
        return news.values();
    }

    Set<String> gone() {
        return gone;
    }

    Set<String> changed() {
        var changed = new HashSet<>(history.keySet());
        changed.addAll(news.keySet());
        return changed;
    }

    /** Takes the end of a customer, unless a change of him came before it and must be worked first. */
    private boolean takeEnd(String customer) {
        if (history.containsKey(customer) || news.containsKey(customer)) {
            return false;
        }
        gone.add(customer);
        return true;
    }

    /** Takes the change, unless something of another kind came before it. */
    private boolean take(CustomerChanged change) {
        var customer = change.customerId();
        if (gone.contains(customer) || (change.history() ? news : history).containsKey(customer)) {
            return false;
        }
        (change.history() ? history : news).merge(customer, change, (a, b) -> a.version() < b.version() ? b : a);
        return true;
    }
}
