package io.winback.customer.customer;

import io.winback.platform.events.ErasedKeys;
import io.winback.platform.web.EntityTags;
import io.winback.platform.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The one way customers are written: locked in id order, changed, and told to the other services where their content changed. */
@ApplicationScoped
public class CustomerService {

    private final CustomerTable table;
    private final CustomerWriter writer;
    private final CustomerRules rules;
    private final CustomerNews news;
    private final GuestTakeover guests;
    private final ErasedKeys erased;
    private final Clock clock;

    CustomerService(
            CustomerTable table,
            CustomerWriter writer,
            CustomerRules rules,
            CustomerNews news,
            GuestTakeover guests,
            ErasedKeys erased,
            Clock clock) {
        this.table = table;
        this.writer = writer;
        this.rules = rules;
        this.news = news;
        this.guests = guests;
        this.erased = erased;
        this.clock = clock;
    }

    /** What became of a set of changes. */
    public record Outcome(Map<String, Customer> customers, Set<String> changed) {}

    @Transactional
    public Customer apply(Change change) {
        return apply(List.of(change), false).customers().values().iterator().next();
    }

    /**
     * Applies the changes in their order. A customer that is not known yet is created.
     *
     * @param history whether they correct what is known and are no news, so that nothing starts
     */
    @Transactional
    public Outcome apply(List<? extends Change> told, boolean history) {
        var now = clock.instant();
        var changes = guests.followed(told);
        var ids = new TreeSet<String>();
        changes.forEach(change -> ids.add(change.customerId()));
        var namedGuests = guests.named(changes);
        lock(namedGuests, ids);
        var before = table.load(ids);
        var after = new LinkedHashMap<>(before);
        var decided = new ArrayList<CustomerWriter.Decided>();
        for (var change : changes) {
            var customer = known(after, change.customerId());
            change.decisions(customer, now)
                    .forEach(consent -> decided.add(new CustomerWriter.Decided(customer.id(), consent)));
            after.put(customer.id(), change.applyTo(customer, now));
        }
        var heirs = guests.inherit(
                namedGuests.isEmpty() ? List.of() : table.load(namedGuests).values(), after);
        rules.apply(before, after);
        var changed = news.tell(before, after, now, history);
        writer.remember(decided, now);
        guests.move(heirs, now, history);
        purchased(heirs.values());
        return new Outcome(after, changed);
    }

    /** The same, where the caller saw the customer as {@code ifMatch} says; null does not ask. */
    @Transactional
    public Customer apply(Change change, @Nullable String ifMatch) {
        if (ifMatch != null) {
            lock(List.of(change.customerId()), List.of());
            EntityTags.require(
                    ifMatch, find(change.customerId()).map(Customer::tag).orElse(null));
        }
        return apply(change);
    }

    /** Orders of these customers were stored: what rests on a purchase is counted anew. */
    @Transactional
    public void purchased(Collection<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        var resting = rules.restingOnPurchase(ids);
        if (!resting.isEmpty()) {
            apply(resting.stream().map(CustomerChange::none).toList(), false);
        }
    }

    /**
     * Locks customers in id order for the rest of the caller's transaction, creating those that may be created.
     *
     * @return the ids that exist
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<String> lock(Collection<String> known, Collection<String> created) {
        erased.beginAnew(table.create(created, clock.instant()));
        var ids = new TreeSet<>(known);
        ids.addAll(created);
        return new HashSet<>(table.lock(ids));
    }

    /** Those of the customers of whom the other services have not been told everything yet. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> untold(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : table.untold(ids);
    }

    /** Makes sure that rows can refer to these customers; one that nobody has told of is a stub. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void stub(Collection<String> ids) {
        table.create(new TreeSet<>(ids), clock.instant());
    }

    @Transactional
    public Optional<Customer> find(String id) {
        return Optional.ofNullable(table.load(List.of(id)).get(id));
    }

    /** The customer, or the answer 404. */
    public Customer required(String id) {
        return find(id).orElseThrow(() -> Problem.of(
                404, "customer-not-found", "Customer not found", "No customer has the id " + id + "; PUT it first."));
    }

    /** Locks the next customers behind {@code last} in id order; none when there are no more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> lockAfter(String last, int limit) {
        return table.lock(table.idsAfter(last, limit));
    }

    private static Customer known(Map<String, Customer> customers, String id) {
        return Objects.requireNonNull(customers.get(id));
    }
}
