package io.winback.customer.customer;

import io.winback.platform.outbox.Outbox;
import io.winback.platform.outbox.OutboxEvent;
import io.winback.platform.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
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

/** The one way customers are written: locked in id order, changed, and told to the other services where their content changed. */
@ApplicationScoped
public class CustomerService {

    private final CustomerTable table;
    private final CustomerWriter writer;
    private final CustomerEvents events;
    private final Outbox outbox;
    private final Clock clock;

    CustomerService(CustomerTable table, CustomerWriter writer, CustomerEvents events, Outbox outbox, Clock clock) {
        this.table = table;
        this.writer = writer;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What became of a set of changes. */
    public record Outcome(Map<String, Customer> customers, Set<String> changed) {}

    @Transactional
    public Customer apply(Change change) {
        return known(apply(List.of(change)).customers(), change.customerId());
    }

    /** Applies the changes in their order. A customer that is not known yet is created. */
    @Transactional
    public Outcome apply(List<? extends Change> changes) {
        var now = clock.instant();
        var ids = new TreeSet<String>();
        changes.forEach(change -> ids.add(change.customerId()));
        lock(List.of(), ids);
        var before = table.load(ids);
        var after = new LinkedHashMap<>(before);
        var decided = new ArrayList<CustomerWriter.Decided>();
        for (var change : changes) {
            var customer = known(after, change.customerId());
            change.decisions(customer, now)
                    .forEach(consent -> decided.add(new CustomerWriter.Decided(customer.id(), consent)));
            after.put(customer.id(), change.applyTo(customer, now));
        }
        var changed = tell(before, after, now);
        writer.remember(decided, now);
        return new Outcome(after, changed);
    }

    /**
     * Locks customers in id order for the rest of the caller's transaction, creating those that may be created.
     *
     * @return the ids that exist
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<String> lock(Collection<String> known, Collection<String> created) {
        table.create(created, clock.instant());
        var ids = new TreeSet<>(known);
        ids.addAll(created);
        return new HashSet<>(table.lock(ids));
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

    private Set<String> tell(Map<String, Customer> before, Map<String, Customer> after, Instant now) {
        var contacts = differing(after, customer -> customer.contactDiffers(known(before, customer.id())));
        var profiles = differing(after, customer -> customer.profileDiffers(known(before, customer.id())));
        var changed = new TreeSet<>(contacts);
        changed.addAll(profiles);
        if (changed.isEmpty()) {
            return changed;
        }
        var versions = writer.versions(contacts.size() + profiles.size()).iterator();
        var news = new ArrayList<OutboxEvent>();
        for (var id : changed) {
            var customer = known(after, id);
            var told = customer.told(
                    contacts.contains(id) ? new Customer.Told(versions.next(), now) : customer.contact(),
                    profiles.contains(id) ? new Customer.Told(versions.next(), now) : customer.profile());
            after.put(id, told);
            if (contacts.contains(id)) {
                news.add(events.contact(told));
            }
            if (profiles.contains(id)) {
                news.add(events.profile(told));
            }
        }
        writer.save(changed.stream().map(id -> known(after, id)).toList());
        writer.replaceContactPoints(
                contacts.stream().map(id -> known(after, id)).toList());
        writer.replaceConsents(profiles.stream().map(id -> known(after, id)).toList());
        outbox.append(news);
        return changed;
    }

    private static Customer known(Map<String, Customer> customers, String id) {
        return Objects.requireNonNull(customers.get(id));
    }

    private static Set<String> differing(
            Map<String, Customer> customers, java.util.function.Predicate<Customer> differs) {
        var ids = new TreeSet<String>();
        customers.values().stream().filter(differs).forEach(customer -> ids.add(customer.id()));
        return ids;
    }
}
