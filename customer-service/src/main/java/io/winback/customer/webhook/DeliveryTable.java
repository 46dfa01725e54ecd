package io.winback.customer.webhook;

import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deliveries on their way: written with the fact, claimed, settled by the attempt that sent them. */
@Singleton
class DeliveryTable {

    /** As many from each webhook as it has room for, then one of each in turn: a crowd before one receiver does not hold up the others. */
    private static final String CLAIM = """
            with lane as (
              select w.id,
                case when w.failures = 0 then :lane else 1 end
                  - (select count(*) from webhook_delivery f where f.webhook_id = w.id and f.lease_until > :now) as room
              from webhook w
              where w.active and w.paused_at is null and (w.hold_until is null or w.hold_until <= :now)
            ), due as (
              select d.*, row_number() over (partition by d.webhook_id order by d.next_attempt_at, d.position) as place
              from lane cross join lateral (
                select webhook_id, event_id, next_attempt_at, position from webhook_delivery
                where webhook_id = lane.id and state = 'WAITING' and next_attempt_at <= :now
                  and (lease_until is null or lease_until <= :now)
                order by next_attempt_at, position limit greatest(lane.room, 0) for update skip locked) d
            ), chosen as (
              select webhook_id, event_id from due order by place, webhook_id limit :most
            )
            update webhook_delivery d set attempts = d.attempts + 1, lease_until = :lease,
              first_attempt_at = coalesce(d.first_attempt_at, :now)
            from chosen c where d.webhook_id = c.webhook_id and d.event_id = c.event_id
            returning d.webhook_id, d.event_id, d.body, d.attempts, d.first_attempt_at
            """;

    private final Database database;
    private final Payloads payloads;

    DeliveryTable(Database database, Payloads payloads) {
        this.database = database;
        this.payloads = payloads;
    }

    /** A delivery that this process may send until its lease is over. */
    record Claimed(UUID webhook, UUID event, String body, int attempt, Instant triedSince) {

        static Claimed from(ResultSet row) throws SQLException {
            return new Claimed(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getString(3),
                    row.getInt(4),
                    Instants.of(row, 5));
        }
    }

    /** Returns how many deliveries are new. */
    int add(List<WebhookEvent> events, Instant now) {
        return database.with(sql -> Columns.of(events)
                .with("id", WebhookEvent::id)
                .with("type", event -> event.type().text())
                .with("customer", WebhookEvent::customerId)
                .with("body", payloads::of)
                .bindTo(sql.createUpdate("""
                        insert into webhook_delivery
                          (webhook_id, event_id, type, customer_id, body, state, attempts, next_attempt_at, created_at)
                        select w.id, e.id, e.type, e.customer_id, e.body, 'WAITING', 0, :now, :now
                        from unnest(cast(:id as uuid[]), cast(:type as text[]), cast(:customer as text[]),
                          cast(:body as text[])) with ordinality as e(id, type, customer_id, body, place)
                          join webhook w on w.active and e.type = any (w.types)
                        order by e.place, w.id
                        on conflict do nothing
                        """))
                .bind("now", now)
                .execute());
    }

    List<Claimed> claim(int lane, int most, Instant now, Instant leaseUntil) {
        return database.with(sql -> sql.createQuery(CLAIM)
                .bind("lane", lane)
                .bind("most", most)
                .bind("now", now)
                .bind("lease", leaseUntil)
                .map((row, context) -> Claimed.from(row))
                .list());
    }

    /** Nothing more happens with it of itself. */
    void settle(Dispatch dispatch, DeliveryState state, Outcome outcome, Instant now) {
        write(dispatch, state, outcome, now, now);
    }

    void retry(Dispatch dispatch, Outcome outcome, Instant next) {
        write(dispatch, DeliveryState.WAITING, outcome, next, null);
    }

    /** Whether the webhook's receiver has accepted anything since. */
    boolean acceptedSince(UUID webhook, Instant since) {
        return database.with(sql -> sql.createQuery("""
                        select exists (select 1 from webhook_delivery
                          where webhook_id = :webhook and state = 'DELIVERED' and settled_at >= :since)
                        """)
                .bind("webhook", webhook)
                .bind("since", since)
                .mapTo(Boolean.class)
                .one());
    }

    /** Those that wait have their three days again, from their next attempt on, which is due now. */
    void startAnew(UUID webhook, Instant now) {
        database.use(sql ->
                sql.createUpdate("""
                        update webhook_delivery set first_attempt_at = null, next_attempt_at = :now
                        where webhook_id = :webhook and state = 'WAITING'
                        """).bind("webhook", webhook).bind("now", now).execute());
    }

    void handOver(Map<String, String> heirs) {
        database.use(sql -> Columns.of(heirs.entrySet())
                .with("former", Map.Entry::getKey)
                .with("heir", Map.Entry::getValue)
                .bindTo(sql.createUpdate("""
                        update webhook_delivery d set customer_id = r.heir
                        from unnest(cast(:former as text[]), cast(:heir as text[])) as r(former, heir)
                        where d.customer_id = r.former
                        """))
                .execute());
    }

    /** Returns how many rows were too old; at most {@code most} at once. */
    int purge(Instant before, int most) {
        return database.with(sql ->
                sql.createUpdate("""
                        delete from webhook_delivery where (webhook_id, event_id) in
                          (select webhook_id, event_id from webhook_delivery where created_at < :before limit :most)
                        """).bind("before", before).bind("most", most).execute());
    }

    /** An attempt whose lease was taken over has no say any more. */
    private void write(
            Dispatch dispatch, DeliveryState state, Outcome outcome, Instant next, @Nullable Instant settledAt) {
        database.use(sql -> sql.createUpdate("""
                        update webhook_delivery set state = :state, result = :result, status = :status,
                          next_attempt_at = :next, settled_at = :settledAt, lease_until = null
                        where webhook_id = :webhook and event_id = :event and attempts = :attempt and state = 'WAITING'
                        """)
                .bind("state", state.name())
                .bind("result", outcome.result().name())
                .bind("status", outcome.status())
                .bind("next", next)
                .bind("settledAt", settledAt)
                .bind("webhook", dispatch.webhook().id())
                .bind("event", dispatch.event())
                .bind("attempt", dispatch.attempt())
                .execute());
    }
}
