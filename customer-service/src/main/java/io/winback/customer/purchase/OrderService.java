package io.winback.customer.purchase;

import io.winback.customer.customer.CustomerChange;
import io.winback.customer.customer.CustomerService;
import io.winback.platform.outbox.Outbox;
import io.winback.platform.outbox.OutboxEvent;
import io.winback.platform.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stores orders, one or thousands alike: the customers locked first, then facts and events, each by one statement. */
@ApplicationScoped
public class OrderService {

    private final CustomerService customers;
    private final GuestBook guests;
    private final OrderTable table;
    private final Outbox outbox;
    private final Clock clock;

    OrderService(CustomerService customers, GuestBook guests, OrderTable table, Outbox outbox, Clock clock) {
        this.customers = customers;
        this.guests = guests;
        this.table = table;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Stores one order as it happens, or refuses it with the answer that says how to mend it. */
    @Transactional
    public Placement placeOne(Order order) {
        var placement = place(List.of(order), Arrival.LIVE).get(0);
        if (placement.refusal() != null) {
            var refusal = placement.refusal();
            throw Problem.ofField(
                    refusal == Placement.Refusal.OTHER_CUSTOMER ? 409 : 422,
                    "order-" + refusal.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    "Order refused",
                    refusal.field(),
                    refusal.remedy());
        }
        return placement;
    }

    /** Stores the orders in their order; of an order sent twice the last counts. The result follows the given list. */
    @Transactional
    public List<Placement> place(List<Order> orders, Arrival arrival) {
        var before = table.stored(
                orders.stream().filter(OrderService::needsLookup).map(Order::id).toList());
        var owners = owners(orders, before);
        var known = lockCustomers(orders, owners, arrival);
        var stored = table.stored(orders.stream().map(Order::id).collect(Collectors.toSet()));
        var last = new LinkedHashMap<String, Placement>();
        var result = new ArrayList<String>();
        var refused = new HashMap<Integer, Placement>();
        for (var i = 0; i < orders.size(); i++) {
            var order = orders.get(i);
            var placement = place(order, owners.get(order), known, stored.get(order.id()), arrival);
            var earlier = last.get(order.id());
            if (placement.refusal() != null) {
                refused.put(i, placement);
            } else if (earlier != null && !Objects.equals(earlier.customerId(), placement.customerId())) {
                refused.put(i, Placement.refused(order, Placement.Refusal.OTHER_CUSTOMER));
            } else {
                last.put(order.id(), placement);
            }
            result.add(order.id());
        }
        write(last, stored.keySet());
        var placements = new ArrayList<Placement>();
        for (var i = 0; i < orders.size(); i++) {
            placements.add(
                    refused.containsKey(i)
                            ? Objects.requireNonNull(refused.get(i))
                            : Objects.requireNonNull(last.get(result.get(i))));
        }
        return placements;
    }

    private static boolean needsLookup(Order order) {
        return order.customerId() == null;
    }

    /** The customer of each order: the one named, the one it had before, the one with the address, or a new guest. */
    private Map<Order, String> owners(List<Order> orders, Map<String, StoredOrder> before) {
        var owners = new HashMap<Order, String>();
        var addresses = new HashSet<String>();
        for (var order : orders) {
            var former = before.get(order.id());
            if (order.customerId() != null) {
                owners.put(order, order.customerId());
            } else if (former != null) {
                owners.put(order, former.customerId());
            } else if (order.email() != null) {
                addresses.add(order.email());
            }
        }
        var byAddress = guests.resolve(addresses);
        for (var order : orders) {
            if (order.email() != null && byAddress.containsKey(order.email())) {
                owners.putIfAbsent(order, Objects.requireNonNull(byAddress.get(order.email())));
            }
        }
        return owners;
    }

    private Set<String> lockCustomers(List<Order> orders, Map<Order, String> owners, Arrival arrival) {
        var named = new HashSet<>(owners.values());
        var created = new HashSet<String>();
        for (var order : orders) {
            var owner = owners.get(order);
            if (owner != null && (arrival.createsCustomers() || order.email() != null)) {
                created.add(owner);
            }
        }
        var known = customers.lock(named, created);
        var changes = orders.stream()
                .map(order -> change(order, owners.get(order), arrival))
                .filter(Objects::nonNull)
                .filter(change -> known.contains(change.customerId()))
                .toList();
        if (!changes.isEmpty()) {
            customers.apply(changes);
        }
        return known;
    }

    private static @Nullable CustomerChange change(Order order, @Nullable String owner, Arrival arrival) {
        if (owner == null) {
            return null;
        }
        if (order.customer() != null) {
            return order.customer().forCustomer(owner);
        }
        return arrival.createsCustomers() ? CustomerChange.none(owner) : null;
    }

    private Placement place(
            Order order, @Nullable String owner, Set<String> known, @Nullable StoredOrder stored, Arrival arrival) {
        if (owner == null) {
            return Placement.refused(order, Placement.Refusal.NO_CUSTOMER);
        }
        if (!known.contains(owner)) {
            return Placement.refused(order, Placement.Refusal.UNKNOWN_CUSTOMER);
        }
        if (stored != null && !stored.customerId().equals(owner)) {
            return Placement.refused(order, Placement.Refusal.OTHER_CUSTOMER);
        }
        if (stored != null && stored.fingerprint().equals(order.fingerprint())) {
            return new Placement(order, owner, false, stored.history(), stored.version(), null);
        }
        return new Placement(order, owner, true, arrival.isHistory(order.orderedAt(), clock.instant()), 0, null);
    }

    private void write(Map<String, Placement> placements, Set<String> stored) {
        var changed = placements.values().stream().filter(Placement::changed).toList();
        if (changed.isEmpty()) {
            return;
        }
        table.deleteLines(changed.stream()
                .map(placement -> placement.order().id())
                .filter(stored::contains)
                .toList());
        var versions = table.save(changed);
        var events = new ArrayList<OutboxEvent>();
        for (var placement : changed) {
            var order = placement.order();
            var version = Objects.requireNonNull(versions.get(order.id()));
            placements.put(order.id(), placement.withVersion(version));
            var customerId = Objects.requireNonNull(placement.customerId());
            events.add(new OutboxEvent(
                    OrderPlaced.TOPIC,
                    customerId,
                    OrderPlaced.TYPE,
                    OrderPlaced.of(order, customerId, version, placement.history()),
                    order.orderedAt()));
        }
        outbox.append(events);
    }
}
