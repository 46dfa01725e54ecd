package io.winback.customer.purchase;

import io.winback.customer.customer.CustomerService;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds and locks the customers of orders: the one named, the one an order had before, the one with the address, or a new guest. */
@Singleton
class OrderOwners {

    private final CustomerService customers;
    private final GuestBook guests;
    private final OrderTable table;

    OrderOwners(CustomerService customers, GuestBook guests, OrderTable table) {
        this.customers = customers;
        this.guests = guests;
        this.table = table;
    }

    /**
     * Who ordered, locked.
     *
     * @param of the customer of each order of the given list; null where nobody is named
     * @param known those of them that exist
     * @param stored what is known of the orders, read under the locks
     */
    record Locked(List<@Nullable String> of, Set<String> known, Map<String, StoredOrder> stored) {}

    Locked lock(List<Order> orders, Arrival arrival) {
        var owners = owners(orders);
        var named = new HashSet<String>();
        var created = new HashSet<String>();
        for (var i = 0; i < orders.size(); i++) {
            var owner = owners.get(i);
            if (owner != null) {
                named.add(owner);
                if (arrival.createsCustomers() || orders.get(i).email() != null) {
                    created.add(owner);
                }
            }
        }
        var known = customers.lock(named, created);
        var stored = table.stored(orders.stream().map(Order::id).toList());
        followMoved(orders, owners, known, stored);
        return new Locked(owners, known, stored);
    }

    /** An order without a named customer stays with the customer it has; before the lock that may have been another one. */
    private void followMoved(
            List<Order> orders, List<@Nullable String> owners, Set<String> known, Map<String, StoredOrder> stored) {
        var further = new HashSet<String>();
        for (var i = 0; i < orders.size(); i++) {
            var former = stored.get(orders.get(i).id());
            if (former != null && !known.contains(former.customerId())) {
                further.add(former.customerId());
            }
            if (former != null && orders.get(i).customerId() == null) {
                owners.set(i, former.customerId());
            }
        }
        if (!further.isEmpty()) {
            known.addAll(customers.lock(further, Set.of()));
        }
    }

    private List<@Nullable String> owners(List<Order> orders) {
        var unnamed =
                orders.stream().filter(order -> order.customerId() == null).toList();
        var before = table.stored(unnamed.stream().map(Order::id).toList());
        var addresses = new HashSet<String>();
        for (var order : unnamed) {
            if (order.email() != null && !before.containsKey(order.id())) {
                addresses.add(order.email());
            }
        }
        var byAddress = guests.resolve(addresses);
        var owners = new ArrayList<@Nullable String>();
        for (var order : orders) {
            var former = before.get(order.id());
            if (order.customerId() != null) {
                owners.add(order.customerId());
            } else if (former != null) {
                owners.add(former.customerId());
            } else {
                owners.add(order.email() == null ? null : byAddress.get(order.email()));
            }
        }
        return owners;
    }
}
