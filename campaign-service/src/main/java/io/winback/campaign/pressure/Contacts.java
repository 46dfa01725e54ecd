package io.winback.campaign.pressure;

import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The contacts that were made, in the caller's transaction; the customers are locked. */
@Singleton
public class Contacts {

    /** Six contacts with almost half a year between them. */
    private static final Duration REMEMBERED = Duration.ofDays(1_100);

    private static final int MOST = 100;

    private final Database database;

    Contacts(Database database) {
        this.database = database;
    }

    /** Counts contacts; one that is made again is moved. */
    public void add(Collection<Contact> contacts) {
        if (contacts.isEmpty()) {
            return;
        }
        database.use(sql -> {
            var batch = sql.prepareBatch("""
                    insert into contact (message_id, customer_id, channel, contacted_at, purpose, campaign, enrollment_id, survey)
                    values (:message, :customer, :channel, :at, :purpose, :campaign, :enrollment, :survey)
                    on conflict (message_id) do update set contacted_at = excluded.contacted_at
                    """);
            for (var contact : contacts) {
                batch.bind("message", contact.message())
                        .bind("customer", contact.customer())
                        .bind("channel", contact.channel())
                        .bind("at", contact.at())
                        .bind("purpose", contact.purpose())
                        .bind("campaign", contact.campaign())
                        .bind("enrollment", contact.enrollment())
                        .bind("survey", contact.survey())
                        .add();
            }
            batch.execute();
        });
    }

    /** Gives back contacts that were not made after all; those that were never counted stay uncounted. */
    public void giveBack(Collection<UUID> messages) {
        if (messages.isEmpty()) {
            return;
        }
        database.use(sql -> sql.createUpdate("delete from contact where message_id = any(:messages)")
                .bindArray("messages", UUID.class, messages.toArray())
                .execute());
    }

    /** What is known of each customer; those nothing is known of are absent. */
    public Map<String, ContactHistory> of(Collection<String> customers, Instant now) {
        if (customers.isEmpty()) {
            return Map.of();
        }
        var rows = database.with(sql -> sql.createQuery("""
                        select c.* from unnest(:ids) u(customer_id) cross join lateral (
                          select * from contact k where k.customer_id = u.customer_id and k.contacted_at > :since
                          order by k.contacted_at desc limit :most) c
                        """)
                .bindArray("ids", String.class, customers.toArray())
                .bind("since", now.minus(REMEMBERED))
                .bind("most", MOST)
                .map((row, context) -> contact(row))
                .list());
        var contacts = rows.stream().collect(Collectors.groupingBy(Contact::customer));
        var wishes = wishes(customers);
        return Stream.concat(contacts.keySet().stream(), wishes.keySet().stream())
                .distinct()
                .collect(Collectors.toMap(
                        customer -> customer,
                        customer -> new ContactHistory(
                                contacts.getOrDefault(customer, List.of()),
                                wishes.getOrDefault(customer, Wishes.NONE))));
    }

    private Map<String, Wishes> wishes(Collection<String> customers) {
        var wishes = new HashMap<String, Wishes>();
        database.use(sql -> sql.createQuery("""
                        select customer_id, most_per_days, paused_until from preference
                        where customer_id = any(:ids) and (most_per_days is not null or paused_until is not null)
                        """)
                .bindArray("ids", String.class, customers.toArray())
                .map((row, context) -> Map.entry(row.getString("customer_id"), wishes(row)))
                .forEach(entry -> wishes.put(entry.getKey(), entry.getValue())));
        return wishes;
    }

    private static Wishes wishes(ResultSet row) throws SQLException {
        return new Wishes(row.getObject("most_per_days", Integer.class), Instants.orNull(row, "paused_until"));
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                row.getObject("message_id", UUID.class),
                row.getString("customer_id"),
                row.getString("channel"),
                Instants.of(row, "contacted_at"),
                row.getString("purpose"),
                row.getString("campaign"),
                row.getObject("enrollment_id", UUID.class),
                row.getString("survey"));
    }
}
