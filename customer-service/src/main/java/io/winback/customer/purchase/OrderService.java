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
import java.util.Collection;
import java.util.HashMap;
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

    private final OrderOwners owners;
    private final CustomerService customers;
    private final OrderTable table;
    private final OrderReturns returns;
    private final Outbox outbox;
    private final Clock clock;

    OrderService(
            OrderOwners owners,
            CustomerService customers,
            OrderTable table,
            OrderReturns returns,
            Outbox outbox,
            Clock clock) {
        this.owners = owners;
        this.customers = customers;
        this.table = table;
        this.returns = returns;
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
        if (orders.isEmpty()) {
            return List.of();
        }
        var locked = owners.lock(orders, arrival);
        var current = new HashMap<>(locked.stored());
        var last = new LinkedHashMap<String, Placement>();
        var placements = new ArrayList<Placement>();
        for (var i = 0; i < orders.size(); i++) {
            var order = orders.get(i);
            var before = current.get(order.id());
            var placement = place(order, locked.of().get(i), locked.known(), before, arrival);
            if (placement.changed()) {
                current.put(order.id(), stored(placement, before));
                last.merge(order.id(), placement, Placement::after);
            }
            placements.add(placement);
        }
        tellCustomers(placements, arrival);
        write(last, locked.stored().keySet());
        customers.purchased(last.values().stream().map(Placement::customerId).collect(Collectors.toSet()));
        var outcome = placements.stream()
                .map(placement -> placement.refusal() == null
                        ? last.getOrDefault(placement.order().id(), placement)
                        : placement)
                .toList();
        returns.settle(placements, last, arrival);
        return outcome;
    }

    private Placement place(
            Order told, @Nullable String owner, Set<String> known, @Nullable StoredOrder stored, Arrival arrival) {
        if (stored != null && told.isOlderThan(stored.updatedAt())) {
            return Placement.kept(told, stored, Placement.Outcome.LATE);
        }
        if (owner == null) {
            return Placement.refused(told, Placement.Refusal.NO_CUSTOMER);
        }
        if (!known.contains(owner)) {
            return Placement.refused(told, Placement.Refusal.UNKNOWN_CUSTOMER);
        }
        if (stored != null && !stored.customerId().equals(owner) && !GuestBook.isGuest(stored.customerId())) {
            return Placement.refused(told, Placement.Refusal.OTHER_CUSTOMER);
        }
        var moves = stored != null && !stored.customerId().equals(owner);
        var order = stored == null ? told : told.notBefore(stored.updatedAt());
        if (stored != null && !moves && stored.fingerprint().equals(order.fingerprint())) {
            return Placement.kept(order, stored, Placement.Outcome.UNCHANGED);
        }
        return new Placement(
                order,
                owner,
                moves ? Placement.Outcome.MOVED : Placement.Outcome.STORED,
                arrival.isHistory(order.orderedAt(), clock.instant()),
                0,
                stored == null ? 0 : stored.version(),
                null);
    }

    private static StoredOrder stored(Placement placement, @Nullable StoredOrder before) {
        var order = placement.order();
        return new StoredOrder(
                order.id(),
                Objects.requireNonNull(placement.customerId()),
                order.fingerprint(),
                placement.history(),
                before == null ? 0 : before.version(),
                order.updatedAt());
    }

    /** What late and refused orders say of their customers is no news either. */
    private void tellCustomers(Collection<Placement> placements, Arrival arrival) {
        var changes = placements.stream()
                .filter(placement -> placement.changed() || placement.outcome() == Placement.Outcome.UNCHANGED)
                .map(placement -> change(placement, arrival))
                .filter(Objects::nonNull)
                .toList();
        if (!changes.isEmpty()) {
            customers.apply(changes, arrival.history());
        }
    }

    private static @Nullable CustomerChange change(Placement placement, Arrival arrival) {
        var customerId = Objects.requireNonNull(placement.customerId());
        if (placement.order().customer() != null) {
            var change = placement.order().customer().forCustomer(customerId);
            return arrival.createsCustomers() ? change.byImport() : change;
        }
        return arrival.createsCustomers() ? CustomerChange.none(customerId) : null;
    }

    /** Puts the new versions, or the refusal of those that somebody else has got meanwhile, into the placements. */
    private void write(Map<String, Placement> placements, Set<String> stored) {
        if (placements.isEmpty()) {
            return;
        }
        table.deleteLines(placements.keySet().stream().filter(stored::contains).collect(Collectors.toList()));
        var versions = table.save(List.copyOf(placements.values()));
        var events = new ArrayList<OutboxEvent>();
        placements.replaceAll((id, placement) -> {
            var version = versions.get(id);
            if (version == null) {
                return Placement.refused(placement.order(), Placement.Refusal.OTHER_CUSTOMER);
            }
            var written = placement.withVersion(version);
            events.add(OrderPlaced.event(
                    placement.order(), Objects.requireNonNull(placement.customerId()), version, placement.history()));
            return written;
        });
        outbox.append(events);
    }
}
