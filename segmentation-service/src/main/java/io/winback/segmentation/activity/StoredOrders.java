package io.winback.segmentation.activity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of the orders of a batch. It stays true while their owners are locked. */
final class StoredOrders {

    private final Map<String, Order> orders = new HashMap<>();
    private final Set<String> returners = new HashSet<>();

    /** An order as it stands. */
    record Order(String customerId, long version) {}

    void clear() {
        orders.clear();
        returners.clear();
    }

    void add(String orderId, String customerId, long version) {
        orders.put(orderId, new Order(customerId, version));
    }

    /** Something of the orders came back, or was cancelled, and this is whose it is as far as is known. */
    void addReturner(String customerId) {
        returners.add(customerId);
    }

    /** Whom the orders and their returns belong to; an order may be given to another customer. */
    Set<String> owners() {
        var owners = new HashSet<>(returners);
        orders.values().forEach(order -> owners.add(order.customerId()));
        return owners;
    }

    boolean anyReturned() {
        return !returners.isEmpty();
    }

    boolean isNew(OrderPlaced order) {
        return !orders.containsKey(order.orderId());
    }

    /** Whether the order is known, and this is newer. */
    boolean isOutdatedBy(OrderPlaced order) {
        var stored = orders.get(order.orderId());
        return stored != null && stored.version() < order.version();
    }

    /** Who loses the order to the customer of this news; nobody if it stays his. */
    @Nullable
    String loser(OrderPlaced order) {
        var stored = orders.get(order.orderId());
        return stored == null || stored.customerId().equals(order.customerId()) ? null : stored.customerId();
    }
}
