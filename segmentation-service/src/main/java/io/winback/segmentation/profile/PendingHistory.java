package io.winback.segmentation.profile;

import io.winback.platform.sql.Database;
import io.winback.platform.time.Machine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Customers whose figures history has corrected and of whom nothing has been told since. */
@Singleton
class PendingHistory {

    private static final int SLOTS = 16;

    private final Database database;
    private final HistoryConfig config;
    private final Clock clock;

    PendingHistory(Database database, HistoryConfig config, @Machine Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    void mark(Collection<String> customers) {
        database.use(sql -> sql.createUpdate("""
                        with arrival as (
                          insert into history_arrival as a (slot, last_at)
                          values (pg_backend_pid() % :slots, cast(:now as timestamptz))
                          on conflict (slot) do update set last_at = greatest(a.last_at, excluded.last_at))
                        insert into pending_history (customer_id, first_at)
                        select id, cast(:now as timestamptz) from unnest(cast(:ids as text[])) t (id)
                        on conflict do nothing
                        """)
                .bind("slots", SLOTS)
                .bindArray("ids", String.class, customers.toArray())
                .bind("now", clock.instant())
                .execute());
    }

    /** Those of the customers who are pending. */
    Set<String> among(Collection<String> customers) {
        return database.with(sql -> sql.createQuery(
                        "select customer_id from pending_history where customer_id = any (cast(:ids as text[]))")
                .bindArray("ids", String.class, customers.toArray())
                .mapTo(String.class)
                .collect(Collectors.toSet()));
    }

    /** Takes the mark from those of the customers who have it, and returns them. */
    List<String> take(Collection<String> customers) {
        return database.with(sql -> sql.createQuery(
                        "delete from pending_history where customer_id = any (cast(:ids as text[])) returning customer_id")
                .bindArray("ids", String.class, customers.toArray())
                .mapTo(String.class)
                .list());
    }

    /** Locks customers to be told of now: all once history is at rest, before that only those who have waited too long. */
    List<String> lockRipe(int limit) {
        var now = clock.instant();
        return database.with(sql -> sql.createQuery("""
                        select c.customer_id from pending_history h join customer c using (customer_id)
                        where h.first_at <= case
                          when (select max(last_at) from history_arrival) <= :quiet then 'infinity'
                          else cast(:waitedTooLong as timestamptz) end
                        order by h.first_at limit :limit for update of c skip locked
                        """)
                .bind("quiet", now.minus(config.quiet()))
                .bind("waitedTooLong", now.minus(config.longest()))
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }

    /** Since when the history of somebody waits to be told; machine clock. */
    Optional<Instant> oldest() {
        return database.with(sql -> sql.createQuery("select first_at from pending_history order by first_at limit 1")
                .mapTo(Instant.class)
                .findOne());
    }

    /** Counted up to 100000. */
    long count() {
        return database.with(
                sql -> sql.createQuery("select count(*) from (select 1 from pending_history limit 100000) p")
                        .mapTo(Long.class)
                        .one());
    }
}
