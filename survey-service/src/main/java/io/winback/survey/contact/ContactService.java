package io.winback.survey.contact;

import io.winback.platform.events.ErasedKeys;
import io.winback.platform.outbox.Outbox;
import io.winback.platform.outbox.OutboxEvent;
import io.winback.platform.sql.Database;
import io.winback.platform.web.Problem;
import io.winback.survey.customer.CustomerLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What agents do about wishes for contact. */
@ApplicationScoped
public class ContactService {

    private static final int REPUBLISHED_AT_ONCE = 1_000;

    private final Contacts contacts;
    private final CustomerLocks customers;
    private final ErasedKeys erased;
    private final Database database;
    private final Outbox outbox;
    private final Clock clock;

    ContactService(
            Contacts contacts,
            CustomerLocks customers,
            ErasedKeys erased,
            Database database,
            Outbox outbox,
            Clock clock) {
        this.contacts = contacts;
        this.customers = customers;
        this.erased = erased;
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A page of wishes, the oldest first. */
    public List<ContactResponse> after(@Nullable UUID after, @Nullable ContactState state, int limit) {
        return contacts.after(after, state, limit).stream()
                .map(ContactResponse::of)
                .toList();
    }

    /** Closes an open wish; one that is closed already stays as it is. */
    @Transactional
    public ContactResponse close(UUID id, ContactState outcome, String who) {
        erased.holdErasures();
        customers.lock(List.of(found(id).customerId()));
        var contact = found(id);
        if (!contact.open()) {
            throw Problem.of(
                    409,
                    "contact-closed",
                    "Contact closed",
                    "This wish is settled already (" + contact.state() + "); GET /api/answers/contacts shows by whom.");
        }
        var closed = contact.closed(outcome, who, clock.instant());
        contacts.close(closed);
        outbox.append(closed.told().envelope());
        return ContactResponse.of(closed);
    }

    /** How many wait for somebody to get back. */
    public long open() {
        return contacts.open().count();
    }

    /** Tells all wishes again, as they stand: those that are closed with their end. Returns how many events were written. */
    public long republish() {
        var written = 0L;
        var told = republish(null);
        while (told.last() != null) {
            written += told.events();
            told = republish(told.last());
        }
        return written;
    }

    /** A page in a transaction of its own, so that rows of customers are never locked out of their order. */
    private Republished republish(@Nullable UUID after) {
        return database.inNewTransaction(sql -> {
            erased.holdErasures();
            var page = contacts.after(after, null, REPUBLISHED_AT_ONCE);
            customers.lock(page.stream().map(Contact::customerId).toList());
            var events =
                    page.stream().flatMap(contact -> events(contact).stream()).toList();
            outbox.append(events);
            return new Republished(
                    events.size(),
                    page.isEmpty() ? null : page.get(page.size() - 1).id());
        });
    }

    private record Republished(long events, @Nullable UUID last) {}

    private static List<OutboxEvent> events(Contact contact) {
        var requested = contact.requested().envelope();
        return contact.open()
                ? List.of(requested)
                : List.of(requested, contact.told().envelope());
    }

    private Contact found(UUID id) {
        return contacts.find(id)
                .orElseThrow(() -> Problem.of(
                        404,
                        "contact-unknown",
                        "Contact unknown",
                        "There is no wish for contact " + id + "; GET /api/answers/contacts lists them."));
    }
}
