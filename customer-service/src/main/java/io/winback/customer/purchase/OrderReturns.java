package io.winback.customer.purchase;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Settles the returns of orders that were just placed: those that waited, those told with them, and those whose order changed. */
@Singleton
class OrderReturns {

    private final OrderView orders;
    private final ReturnBook book;

    OrderReturns(OrderView orders, ReturnBook book) {
        this.orders = orders;
        this.book = book;
    }

    /**
     * @param placements all of them in their order; an order may be among them more than once
     * @param written those that were written, by order id
     */
    void settle(Collection<Placement> placements, Map<String, Placement> written, Arrival arrival) {
        var told = new ArrayList<ToldReturn>();
        var owned = new LinkedHashMap<String, OwnedOrder>();
        written.values().stream()
                .filter(Placement::changed)
                .forEach(placement -> owned.put(placement.order().id(), owned(placement)));
        var late = new ArrayList<String>();
        for (var placement : placements) {
            var order = placement.order();
            if (order.returns().isEmpty() || placement.refusal() != null || refused(written.get(order.id()))) {
                continue;
            }
            told.addAll(order.returns());
            if (placement.outcome() == Placement.Outcome.UNCHANGED) {
                owned.putIfAbsent(order.id(), owned(placement));
            } else if (!owned.containsKey(order.id())) {
                late.add(order.id());
            }
        }
        orders.of(late)
                .forEach(read ->
                        owned.putIfAbsent(read.order().id(), new OwnedOrder(read.order(), read.customerId(), false)));
        book.settle(List.copyOf(owned.values()), told, arrival);
    }

    private static boolean refused(@org.jspecify.annotations.Nullable Placement placement) {
        return placement != null && placement.refusal() != null;
    }

    private static OwnedOrder owned(Placement placement) {
        return new OwnedOrder(
                placement.order(),
                Objects.requireNonNull(placement.customerId()),
                placement.outcome() == Placement.Outcome.MOVED);
    }
}
