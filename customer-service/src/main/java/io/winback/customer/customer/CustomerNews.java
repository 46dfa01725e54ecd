package io.winback.customer.customer;

import io.winback.platform.outbox.Outbox;
import io.winback.platform.outbox.OutboxEvent;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Writes customers whose content changed, and tells the other services and the shop of it in the same transaction. */
@Singleton
class CustomerNews {

    private final CustomerWriter writer;
    private final CustomerEvents events;
    private final Outbox outbox;
    private final ConsentNews consents;

    CustomerNews(CustomerWriter writer, CustomerEvents events, Outbox outbox, ConsentNews consents) {
        this.writer = writer;
        this.events = events;
        this.outbox = outbox;
        this.consents = consents;
    }

    /** Returns the ids of those that changed; {@code after} holds them with their new versions. */
    Set<String> tell(Map<String, Customer> before, Map<String, Customer> after, Instant now, boolean history) {
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
                news.add(events.profile(told, history));
            }
        }
        writer.save(changed.stream().map(id -> known(after, id)).toList());
        writer.replaceContactPoints(
                contacts.stream().map(id -> known(after, id)).toList());
        writer.replaceConsents(profiles.stream().map(id -> known(after, id)).toList());
        outbox.append(news);
        if (!history) {
            consents.tell(before, after, now);
        }
        return changed;
    }

    private static Customer known(Map<String, Customer> customers, String id) {
        return Objects.requireNonNull(customers.get(id));
    }

    private static Set<String> differing(Map<String, Customer> customers, Predicate<Customer> differs) {
        var ids = new TreeSet<String>();
        customers.values().stream().filter(differs).forEach(customer -> ids.add(customer.id()));
        return ids;
    }
}
