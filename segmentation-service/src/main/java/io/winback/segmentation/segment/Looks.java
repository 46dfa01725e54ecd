package io.winback.segmentation.segment;

import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When time alone may change what published rules say of a customer. */
@Singleton
public class Looks {

    private final Database database;

    Looks(Database database) {
        this.database = database;
    }

    /**
     * Locks customers to be judged again, the longest due first, leaving out whom another works on. Those whose lifecycle stage is due
     * or whose history is not at rest are judged when they have been brought up to date.
     */
    public List<String> lockDue(Instant now, int limit) {
        return database.with(sql -> sql.createQuery("""
                        select c.customer_id from segment_look k join customer c using (customer_id)
                        where k.due_at <= :now
                          and not exists (select 1 from pending_history h where h.customer_id = c.customer_id)
                          and not exists (select 1 from lifecycle l where l.customer_id = c.customer_id
                            and l.next_transition_at <= :now)
                        order by k.due_at, k.customer_id limit :limit for update of c skip locked
                        """)
                .bind("now", now)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }

    /** Those of the customers whose lifecycle stage is due: to be judged only when they have been brought up to date. */
    public Set<String> awaitingStage(Collection<String> customers, Instant now) {
        return database.with(sql -> sql.createQuery("""
                        select customer_id from lifecycle
                        where customer_id = any (cast(:ids as text[])) and next_transition_at <= :now
                        """)
                .bindArray("ids", String.class, customers.toArray())
                .bind("now", now)
                .mapTo(String.class)
                .set());
    }

    /** How many customers are due now. */
    public long countDue(Instant now) {
        return database.with(sql -> sql.createQuery(
                        "select count(*) from (select 1 from segment_look where due_at <= :now limit 100000) d")
                .bind("now", now)
                .mapTo(Long.class)
                .one());
    }

    /** Since when the customer who waits longest is due. */
    public Optional<Instant> oldestDue(Instant now) {
        return database.with(
                sql -> sql.createQuery("select due_at from segment_look where due_at <= :now order by due_at limit 1")
                        .bind("now", now)
                        .mapTo(Instant.class)
                        .findOne());
    }

    /** When the next customer will be due. */
    public Optional<Instant> nextAfter(Instant now) {
        return database.with(
                sql -> sql.createQuery("select due_at from segment_look where due_at > :now order by due_at limit 1")
                        .bind("now", now)
                        .mapTo(Instant.class)
                        .findOne());
    }
}
