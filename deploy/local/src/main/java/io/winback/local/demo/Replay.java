package io.winback.local.demo;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

/** The orders after the cut, placed at their own shifted moments. */
final class Replay {

    private final Deque<Placed> waiting;
    private final Storefront storefront;
    private final ExecutorService threads;

    /** An order and its shifted moment. */
    record Placed(ShopOrder order, Instant at) {}

    /** @param orders by time */
    Replay(List<Placed> orders, Storefront storefront, ExecutorService threads) {
        this.waiting = new ArrayDeque<>(orders);
        this.storefront = storefront;
        this.threads = threads;
    }

    /** The moment of the last waiting order up to and including {@code limit}. */
    Optional<Instant> lastUntil(Instant limit) {
        Instant last = null;
        for (var placed : waiting) {
            if (placed.at().isAfter(limit)) {
                break;
            }
            last = placed.at();
        }
        return Optional.ofNullable(last);
    }

    /** Places what was ordered up to {@code now}: customers side by side, the orders of one in their order. */
    boolean place(Instant now) {
        var byCustomer = new LinkedHashMap<String, List<Placed>>();
        while (!waiting.isEmpty() && !waiting.peekFirst().at().isAfter(now)) {
            var placed = waiting.removeFirst();
            byCustomer
                    .computeIfAbsent(placed.order().customer(), any -> new ArrayList<>())
                    .add(placed);
        }
        return !Together.run(
                        threads,
                        byCustomer.values().stream()
                                .map(orders -> (Callable<Integer>) () -> placed(orders))
                                .toList())
                .isEmpty();
    }

    int left() {
        return waiting.size();
    }

    private int placed(List<Placed> orders) {
        for (var placed : orders) {
            var order = placed.order();
            storefront.order(
                    order.id(), order.customer(), placed.at(), order.amount().toPlainString(), null);
        }
        return orders.size();
    }
}
