package io.winback.customer.purchase;

import io.winback.customer.customer.CustomerChange;
import io.winback.customer.customer.CustomerService;
import io.winback.customer.customer.GuestBook;
import io.winback.platform.outbox.Outbox;
import io.winback.platform.outbox.OutboxEvent;
import io.winback.platform.web.EntityTags;
import io.winback.platform.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
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

    /**
     * Stores one order as it happens, or refuses it with the answer that says how to mend it.
     *
     * @param ifMatch tags of the order as the caller saw it; null does not ask
     */
    @Transactional
    public Placement placeOne(Order order, @Nullable String ifMatch) {
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
        EntityTags.require(ifMatch, placement.replaced() == 0 ? null : EntityTags.of(placement.replaced()));
        return placement;
    }

    /** Stores the orders in their order; of an order sent twice the last counts. The result follows the given list. */
    @Transactional
    public List<Placement> place(List<Order> orders, Arrival arrival) {
        if (orders.isEmpty()) {
            return List.of();
        }
        var locked = owners.lock(orders, arrival);
        var decided = decide(orders, locked, arrival);
        tellCustomers(decided, arrival);
        var placements = owners.followRegistered(decided);
        var written = write(placements, locked.stored().keySet());
        customers.purchased(written.values().stream()
                .map(Placement::customerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        returns.settle(placements, written, arrival);
        return placements.stream()
                .map(placement -> placement.refusal() == null
                        ? written.getOrDefault(placement.order().id(), placement)
                        : placement)
                .toList();
    }

    private List<Placement> decide(List<Order> orders, OrderOwners.Locked locked, Arrival arrival) {
        var current = new HashMap<>(locked.stored());
        var placements = new ArrayList<Placement>();
        for (var i = 0; i < orders.size(); i++) {
            var before = current.get(orders.get(i).id());
            var placement = place(orders.get(i), locked.of().get(i), locked.known(), before, arrival);
            if (placement.changed()) {
                current.put(placement.order().id(), stored(placement, before));
            }
            placements.add(placement);
        }
        return placements;
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
        var fingerprint = order.fingerprint();
        if (stored != null && !moves && stored.fingerprint().equals(fingerprint)) {
            return Placement.kept(order, stored, Placement.Outcome.UNCHANGED);
        }
        return new Placement(
                order,
                owner,
                fingerprint,
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
                Objects.requireNonNull(placement.fingerprint()),
                placement.history(),
                before == null ? 0 : before.version(),
                order.updatedAt());
    }

    /** What late and refused orders say of their customers is no news either. */
    private void tellCustomers(Collection<Placement> placements, Arrival arrival) {
        var changes = new ArrayList<CustomerChange>();
        var named = new HashSet<String>();
        for (var placement : placements) {
            if (placement.changed() || placement.outcome() == Placement.Outcome.UNCHANGED) {
                var customerId = Objects.requireNonNull(placement.customerId());
                var told = placement.order().customer();
                if (told != null) {
                    var change = told.forCustomer(customerId);
                    changes.add(arrival.createsCustomers() ? change.byImport() : change);
                } else if (arrival.createsCustomers()) {
                    named.add(customerId);
                }
            }
        }
        customers.untold(named).forEach(id -> changes.add(CustomerChange.none(id)));
        if (!changes.isEmpty()) {
            customers.apply(changes, arrival.history());
        }
    }

    /** The orders that changed, by id, as they are written; or refused where somebody else has got them meanwhile. */
    private Map<String, Placement> write(List<Placement> placements, Set<String> stored) {
        var changed = new LinkedHashMap<String, Placement>();
        placements.stream()
                .filter(Placement::changed)
                .forEach(placement -> changed.merge(placement.order().id(), placement, Placement::after));
        if (changed.isEmpty()) {
            return changed;
        }
        table.deleteLines(changed.keySet().stream().filter(stored::contains).toList());
        var versions = table.save(List.copyOf(changed.values()));
        var events = new ArrayList<OutboxEvent>();
        changed.replaceAll((id, placement) -> {
            var version = versions.get(id);
            if (version == null) {
                return Placement.refused(placement.order(), Placement.Refusal.OTHER_CUSTOMER);
            }
            events.add(OrderPlaced.event(
                    placement.order(), Objects.requireNonNull(placement.customerId()), version, placement.history()));
            return placement.withVersion(version);
        });
        outbox.append(events);
        return changed;
    }
}
