package io.winback.customer.purchase;

import io.winback.customer.customer.CustomerService;
import io.winback.customer.customer.GuestBook;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        var created = new HashSet<String>();
        var owners = owners(orders, created);
        var named = new HashSet<String>();
        for (var i = 0; i < orders.size(); i++) {
            var owner = owners.get(i);
            if (owner != null) {
                named.add(owner);
                var told = arrival.createsCustomers() || orders.get(i).email() != null;
                if (told && !GuestBook.isGuest(owner)) {
                    created.add(owner);
                }
            }
        }
        var known = customers.lock(named, created);
        var stored = table.stored(orders.stream().map(Order::id).toList());
        followMoved(orders, owners, known, stored);
        return new Locked(owners, known, stored);
    }

    /** The placements, those of guests whom other orders among them have registered given to the customers. */
    List<Placement> followRegistered(List<Placement> placements) {
        var heirs = guests.heirs(placements.stream()
                .map(Placement::customerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return heirs.isEmpty()
                ? placements
                : placements.stream().map(placement -> placement.ofHeir(heirs)).toList();
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

    private List<@Nullable String> owners(List<Order> orders, Set<String> newGuests) {
        var unnamed =
                orders.stream().filter(order -> order.customerId() == null).toList();
        var registered = registered(orders);
        guests.hold(addresses(unnamed.stream()), registered.keySet());
        var before = table.stored(unnamed.stream().map(Order::id).toList());
        var byAddress = guests.resolve(
                addresses(unnamed.stream().filter(order -> !before.containsKey(order.id()))), registered);
        byAddress.values().stream().filter(GuestBook::isGuest).forEach(newGuests::add);
        var heirs = guests.heirs(
                orders.stream().map(Order::customerId).filter(Objects::nonNull).toList());
        var owners = new ArrayList<@Nullable String>();
        for (var order : orders) {
            var former = before.get(order.id());
            if (order.customerId() != null) {
                owners.add(heirs.getOrDefault(order.customerId(), order.customerId()));
            } else if (former != null) {
                owners.add(former.customerId());
            } else {
                owners.add(order.email() == null ? null : byAddress.get(order.email()));
            }
        }
        return owners;
    }

    private static Map<String, String> registered(List<Order> orders) {
        var registered = new HashMap<String, String>();
        for (var order : orders) {
            if (order.customerId() != null && order.email() != null) {
                registered.putIfAbsent(order.email(), order.customerId());
            }
        }
        return registered;
    }

    private static Set<String> addresses(Stream<Order> orders) {
        return orders.map(Order::email).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
