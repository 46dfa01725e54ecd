package io.winback.customer.customer;

import io.winback.platform.outbox.Outbox;
import io.winback.platform.outbox.OutboxEvent;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds and removes guests, any number with the same statements. */
@Singleton
class GuestTable {

    private static final List<String> EMPTIED = List.of("contact_point", "consent", "suppression", "consent_history");

    private final Database database;
    private final Outbox outbox;

    GuestTable(Database database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    Set<String> withAddress(Collection<String> addresses) {
        return database.with(sql -> Columns.of(addresses)
                .with("address", address -> address)
                .bindTo(sql.createQuery("""
                        select customer_id from contact_point
                        where channel = 'EMAIL' and address = any (cast(:address as text[]))
                          and customer_id ~ '^guest-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                        """))
                .mapTo(String.class)
                .set());
    }

    /** The guests' decisions become those of their heirs, their rows go away, and the other services forget them. */
    void retire(Map<String, String> heirs, Instant now) {
        execute(heirs, """
                insert into consent_history
                  (customer_id, purpose, channel, status, basis, source, proof, at, imported, recorded_at)
                select r.heir, h.purpose, h.channel, h.status, h.basis, h.source, h.proof, h.at, h.imported, h.recorded_at
                from consent_history h join <guests> on h.customer_id = r.guest order by h.position
                on conflict do nothing
                """);
        EMPTIED.forEach(
                table -> execute(heirs, "delete from " + table + " t using <guests> where t.customer_id = r.guest"));
        execute(heirs, "insert into former_guest (guest_id, customer_id) select r.guest, r.heir from <guests>");
        execute(heirs, "delete from customer t using <guests> where t.id = r.guest");
        outbox.append(heirs.keySet().stream()
                .flatMap(guest -> Stream.of(
                        new OutboxEvent(ContactChanged.TOPIC, guest, ContactChanged.TYPE, null, now),
                        new OutboxEvent(CustomerChanged.TOPIC, guest, CustomerChanged.TYPE, null, now)))
                .toList());
    }

    private void execute(Map<String, String> heirs, String statement) {
        database.use(sql -> Columns.of(heirs.entrySet())
                .with("guest", Map.Entry::getKey)
                .with("heir", Map.Entry::getValue)
                .bindTo(sql.createUpdate(statement)
                        .define("guests", "unnest(cast(:guest as text[]), cast(:heir as text[])) as r(guest, heir)"))
                .execute());
    }
}
