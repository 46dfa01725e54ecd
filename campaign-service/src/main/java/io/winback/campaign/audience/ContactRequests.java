package io.winback.campaign.audience;

import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/**
 * Wishes that a person get back; while one is open, marketing rests ({@link Exclusions#CONTACT_REQUESTED}). In the caller's transaction,
 * the customers are locked. What is told again changes nothing, and what is settled stays so.
 */
@Singleton
public class ContactRequests {

    private final Database database;

    ContactRequests(Database database) {
        this.database = database;
    }

    public void requested(Collection<ContactRequested> requests) {
        if (requests.isEmpty()) {
            return;
        }
        var last = new LinkedHashMap<UUID, ContactRequested>();
        requests.forEach(request -> last.put(request.requestId(), request));
        database.use(sql -> Columns.of(last.values())
                .with("id", ContactRequested::requestId)
                .with("customer", ContactRequested::customerId)
                .with("means", ContactRequested::by)
                .with("survey", ContactRequested::survey)
                .with("reason", ContactRequested::reason)
                .with("at", ContactRequested::requestedAt)
                .bindTo(sql.createUpdate("""
                        insert into contact_request (request_id, customer_id, by, survey, reason, requested_at)
                        select * from unnest(cast(:id as uuid[]), cast(:customer as text[]), cast(:means as text[]),
                          cast(:survey as text[]), cast(:reason as text[]), cast(:at as timestamptz[]))
                        on conflict (request_id) do update set by = excluded.by, survey = excluded.survey,
                          reason = excluded.reason, requested_at = excluded.requested_at
                        """))
                .execute());
    }

    /** Returns the customers of these who have no open wish now. */
    public List<String> closed(Collection<ContactClosed> settled) {
        if (settled.isEmpty()) {
            return List.of();
        }
        var last = new LinkedHashMap<UUID, ContactClosed>();
        settled.forEach(request -> last.put(request.requestId(), request));
        database.use(sql -> Columns.of(last.values())
                .with("id", ContactClosed::requestId)
                .with("customer", ContactClosed::customerId)
                .with("at", ContactClosed::closedAt)
                .with("outcome", ContactClosed::outcome)
                .bindTo(sql.createUpdate("""
                        insert into contact_request as q (request_id, customer_id, closed_at, outcome)
                        select * from unnest(cast(:id as uuid[]), cast(:customer as text[]), cast(:at as timestamptz[]),
                          cast(:outcome as text[]))
                        on conflict (request_id) do update set closed_at = excluded.closed_at, outcome = excluded.outcome
                        where q.closed_at is null
                        """))
                .execute());
        return database.with(sql -> sql.createQuery("""
                        select c.id from unnest(:customers) c(id) where not exists (
                          select 1 from contact_request q where q.customer_id = c.id and q.closed_at is null)
                        """)
                .bindArray(
                        "customers",
                        String.class,
                        settled.stream()
                                .map(ContactClosed::customerId)
                                .distinct()
                                .toArray())
                .mapTo(String.class)
                .list());
    }
}
