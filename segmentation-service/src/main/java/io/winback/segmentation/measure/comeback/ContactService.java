package io.winback.segmentation.measure.comeback;

import static java.util.stream.Collectors.toSet;

import io.winback.platform.events.EventReceiver;
import io.winback.platform.events.ReceivedEvent;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import io.winback.segmentation.base.Customers;
import io.winback.segmentation.base.Recomputation;
import io.winback.segmentation.base.ShopCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps the days on which campaigns contacted customers. A message that may have left counts as one that has. */
@ApplicationScoped
class ContactService {

    /** What else campaign-service tells on this topic says nothing of contacts. */
    private static final Set<String> OTHERS = Set.of(
            "message.failed.v1",
            "consent.withdrawn.v1",
            "survey.invited.v1",
            "coupon.issued.v1",
            "coupon.redeemed.v1",
            "coupon.revoked.v1",
            "enrollment.ended.v1");

    private final Customers customers;
    private final Recomputation recomputation;
    private final ShopCalendar calendar;
    private final Database database;
    private final EventReceiver receiver;

    ContactService(
            Customers customers,
            Recomputation recomputation,
            ShopCalendar calendar,
            Database database,
            EventReceiver receiver) {
        this.customers = customers;
        this.recomputation = recomputation;
        this.calendar = calendar;
        this.database = database;
        this.receiver = receiver;
    }

    private record Contact(String customer, LocalDate day) {}

    @Transactional
    void apply(List<ReceivedEvent> events) {
        var contacts = new HashSet<Contact>();
        for (var event : events) {
            if (event.type().equals("message.sent.v1")) {
                var sent = event.as(MessageSent.class);
                contacts.add(new Contact(sent.customerId(), calendar.dateOf(sent.sentAt())));
            } else if (!OTHERS.contains(event.type())) {
                receiver.unknown(event);
            }
        }
        if (!contacts.isEmpty()) {
            lock(contacts.stream().map(Contact::customer).collect(toSet()));
            store(contacts);
        }
    }

    /** Whoever is heard of first by a message gets a row, and all that follows from it. */
    private void lock(Set<String> ids) {
        var strangers = new HashSet<>(ids);
        customers.lockKnown(ids).forEach(known -> strangers.remove(known.customerId()));
        if (!strangers.isEmpty()) {
            customers.lock(ids);
            recomputation.changed(strangers);
        }
    }

    private void store(Set<Contact> contacts) {
        database.use(sql -> Columns.of(contacts)
                .with("customers", Contact::customer)
                .with("days", Contact::day)
                .bindTo(sql.createUpdate("""
                        insert into contact (customer_id, contacted_on)
                        select * from unnest(cast(:customers as text[]), cast(:days as date[])) t order by 1, 2
                        on conflict do nothing
                        """))
                .execute());
    }
}
