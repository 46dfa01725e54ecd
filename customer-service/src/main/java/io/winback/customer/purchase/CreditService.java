package io.winback.customer.purchase;

import io.winback.customer.customer.CustomerChange;
import io.winback.customer.customer.CustomerService;
import io.winback.customer.customer.GuestBook;
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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stores credits that name no order, one or thousands alike: the customers locked first, then facts and events. */
@ApplicationScoped
public class CreditService {

    private final CustomerService customers;
    private final GuestBook guests;
    private final CreditTable table;
    private final Outbox outbox;
    private final Clock clock;

    CreditService(CustomerService customers, GuestBook guests, CreditTable table, Outbox outbox, Clock clock) {
        this.customers = customers;
        this.guests = guests;
        this.table = table;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Stores the credits in their order; of a credit sent twice the last counts. The result follows the given list. */
    @Transactional
    public List<CreditPlacement> place(List<Credit> told, Arrival arrival) {
        if (told.isEmpty()) {
            return List.of();
        }
        var credits = followed(told);
        var known = lockCustomers(credits, arrival);
        var stored =
                new HashMap<>(table.stored(credits.stream().map(Credit::key).collect(Collectors.toSet())));
        var changed = new LinkedHashMap<Credit.Key, StoredCredit>();
        var placements = new ArrayList<CreditPlacement>();
        for (var credit : credits) {
            if (!known.contains(credit.customerId())) {
                placements.add(new CreditPlacement(credit, false, Placement.Refusal.UNKNOWN_CUSTOMER));
                continue;
            }
            var before = stored.get(credit.key());
            var after = after(before, credit, arrival);
            if (!after.equals(before)) {
                stored.put(credit.key(), after);
                changed.put(credit.key(), after);
            }
            placements.add(new CreditPlacement(credit, changed.containsKey(credit.key()), null));
        }
        tell(changed.values());
        return placements;
    }

    @Transactional
    StoredCredit placeOne(Credit credit) {
        var placement = place(List.of(credit), Arrival.LIVE).get(0);
        if (placement.refusal() != null) {
            throw Problem.of(
                    404,
                    "customer-not-found",
                    "Customer not found",
                    "No customer has the id " + credit.customerId() + "; PUT the customer first, then the credit.");
        }
        return find(placement.credit().customerId(), credit.id()).orElseThrow();
    }

    @Transactional
    Optional<StoredCredit> find(String customerId, String id) {
        return table.stored(Set.of(new Credit.Key(customerId, id))).values().stream()
                .findFirst();
    }

    /** What is told of a former guest is told of the customer the guest turned out to be. */
    private List<Credit> followed(List<Credit> told) {
        var heirs = guests.heirs(told.stream().map(Credit::customerId).collect(Collectors.toSet()));
        return heirs.isEmpty()
                ? told
                : told.stream()
                        .map(credit -> credit.forCustomer(heirs.getOrDefault(credit.customerId(), credit.customerId())))
                        .toList();
    }

    private Set<String> lockCustomers(List<Credit> credits, Arrival arrival) {
        var ids = credits.stream().map(Credit::customerId).collect(Collectors.toCollection(TreeSet::new));
        var known = customers.lock(ids, arrival.createsCustomers() ? ids : Set.of());
        var untold = arrival.createsCustomers() ? customers.untold(ids) : List.<String>of();
        if (!untold.isEmpty()) {
            customers.apply(untold.stream().map(CustomerChange::none).toList(), arrival.history());
        }
        return known;
    }

    private StoredCredit after(@Nullable StoredCredit before, Credit told, Arrival arrival) {
        if (before != null) {
            var stored = before.credit();
            var credit = told.updatedAt() == null ? told.updatedAt(stored.updatedAt()) : told;
            if (credit.equals(stored) || credit.isOlderThan(stored.updatedAt())) {
                return before;
            }
            told = credit;
        }
        return new StoredCredit(told, arrival.isHistory(told.creditedAt(), clock.instant()), 0);
    }

    private void tell(Collection<StoredCredit> changed) {
        if (changed.isEmpty()) {
            return;
        }
        Map<Credit.Key, Long> versions = table.save(changed);
        var events = new ArrayList<OutboxEvent>();
        for (var stored : changed) {
            var version = Objects.requireNonNull(versions.get(stored.credit().key()));
            events.add(OrderReturned.of(stored.withVersion(version)));
        }
        outbox.append(events);
    }
}
