package io.winback.customer.timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.platform.events.EventJson;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Stores what other services told, and reads it together with what is kept here: ids, codes and amounts, no text that somebody wrote. */
@Singleton
class TimelineTable {

    private static final String LINES = """
            select id, at, kind, text, details from timeline_entry where customer_id = :customer
            union all
            select 'order/' || id, ordered_at, 'order.placed', 'Order ' || id || ' ' || lower(status),
              jsonb_build_object('orderId', id, 'status', status, 'total', round(total, 2)::text, 'currency', currency)
            from purchase_order where customer_id = :customer
            union all
            select 'return/' || r.order_id || '/' || r.return_id, r.returned_at, 'order.returned',
              'Order ' || r.order_id || case r.kind when 'CANCELLATION' then ' cancelled' else ' returned' end
                || case when r.whole then ' in full' else ' in part' end,
              jsonb_build_object('orderId', r.order_id, 'kind', r.kind, 'goods', round(r.goods, 2)::text,
                'currency', r.currency)
            from order_return r join purchase_order o on o.id = r.order_id where o.customer_id = :customer
            union all
            select 'credit/' || credit_id, credited_at, 'credit.given', 'Credit ' || credit_id,
              jsonb_strip_nulls(jsonb_build_object('creditId', credit_id, 'amount', round(amount, 2)::text,
                'currency', currency))
            from credit where customer_id = :customer
            union all
            select 'consent/' || position, at, 'consent.decided',
              purpose || ' by ' || lower(channel) || ' ' || lower(status),
              jsonb_strip_nulls(jsonb_build_object('purpose', purpose, 'channel', channel, 'status', status,
                'basis', basis))
            from consent_history where customer_id = :customer
            union all
            select 'exclusion/' || id, set_at, 'exclusion.set', 'Excluded: ' || kind,
              jsonb_strip_nulls(jsonb_build_object('exclusionId', id, 'kind', kind, 'until', until))
            from exclusion where customer_id = :customer and set_at is not null
            union all
            select 'exclusion.lifted/' || id, lifted_at, 'exclusion.lifted', 'Exclusion lifted: ' || kind,
              jsonb_build_object('exclusionId', id, 'kind', kind)
            from exclusion where customer_id = :customer and lifted_at is not null
            """;

    private final Database database;
    private final ObjectMapper json;

    TimelineTable(Database database, EventJson json) {
        this.database = database;
        this.json = json.mapper();
    }

    /** Returns the ids of lines that are new or other than before. */
    Set<String> upsert(Collection<Entry> entries) {
        if (entries.isEmpty()) {
            return Set.of();
        }
        return database.with(sql -> Columns.of(entries)
                .with("id", Entry::id)
                .with("customer", Entry::customerId)
                .with("at", Entry::at)
                .with("kind", Entry::kind)
                .with("text", Entry::text)
                .with("details", entry -> write(entry.details()))
                .bindTo(sql.createQuery("""
                        insert into timeline_entry (id, customer_id, at, kind, text, details)
                        select * from unnest(cast(:id as text[]), cast(:customer as text[]),
                          cast(:at as timestamptz[]), cast(:kind as text[]), cast(:text as text[]),
                          cast(:details as jsonb[])) as r(id, customer_id, at, kind, text, details) order by id
                        on conflict (id) do update set at = excluded.at, text = excluded.text,
                          details = excluded.details
                        where (timeline_entry.text, timeline_entry.details) is distinct from
                          (excluded.text, excluded.details)
                        returning id
                        """))
                .mapTo(String.class)
                .collect(Collectors.toSet()));
    }

    /** The lines before the given position, newest first. */
    List<TimelineEntryResponse> before(String customerId, Instant at, String id, int limit) {
        return database.with(sql -> sql.createQuery("select * from (" + LINES + """
                        ) lines where (at, id) < (:at, :id) order by at desc, id desc limit :limit
                        """)
                .bind("customer", customerId)
                .bind("at", at)
                .bind("id", id)
                .bind("limit", limit)
                .map((row, context) -> line(row))
                .list());
    }

    private TimelineEntryResponse line(ResultSet row) throws SQLException {
        try {
            return new TimelineEntryResponse(
                    row.getString(1),
                    Instants.of(row, 2),
                    row.getString(3),
                    row.getString(4),
                    json.readTree(row.getString(5)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored line cannot be read", e);
        }
    }

    private String write(Object details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Details cannot be written as JSON", e);
        }
    }
}
