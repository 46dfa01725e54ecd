package io.winback.platform.trace;

import io.opentelemetry.api.trace.SpanContext;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import io.winback.platform.time.Machine;
import jakarta.inject.Singleton;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The last sampled step about each key, usually a customer. It moves with the transaction of the step, as the last thing written in it,
 * and never waits: of two steps at the same time either may be the one that is remembered.
 */
@Singleton
public class Trail {

    private static final String RESOURCE = Trail.class.getName();

    private final Database database;
    private final TransactionSynchronizationRegistry transactions;
    private final Clock machine;

    Trail(Database database, TransactionSynchronizationRegistry transactions, @Machine Clock machine) {
        this.database = database;
        this.transactions = transactions;
        this.machine = machine;
    }

    /** Forgets the key, whatever else happens to it in the caller's transaction. */
    public void forget(String key) {
        database.use(sql -> sql.createUpdate("delete from trail where key = :key")
                .bind("key", key)
                .execute());
        if (transactions.getTransactionKey() != null) {
            moves().forget(key);
        }
    }

    /** The last steps about those of the keys that are followed; what the caller's transaction has moved counts. */
    Map<String, SpanContext> of(Collection<String> keys) {
        var found = new HashMap<String, SpanContext>();
        database.use(sql -> Columns.of(keys)
                .with("key", key -> key)
                .bindTo(sql.createQuery("select key, traceparent from trail where key = any (cast(:key as text[]))"))
                .map((row, context) -> Map.entry(row.getString(1), Traceparent.read(row.getString(2))))
                .forEach(step -> found.put(step.getKey(), step.getValue())));
        var moved = moved();
        keys.stream().filter(moved::containsKey).forEach(key -> found.put(key, moved.get(key)));
        return found;
    }

    /** Steps of the caller's transaction. */
    Map<String, SpanContext> moved() {
        return transactions.getTransactionKey() != null && transactions.getResource(RESOURCE) instanceof Moves moves
                ? moves.steps
                : Map.of();
    }

    /**
     * A step about a key that may not be followed yet. In the caller's transaction, which an erasure of the key waits for or is known to.
     */
    void begin(String key, SpanContext step) {
        moves().begin(key, step);
    }

    /** A step about a key that is followed, unless it was forgotten meanwhile; without a transaction it is remembered at once. */
    void move(String key, SpanContext step) {
        if (transactions.getTransactionKey() == null) {
            write(Map.of(key, step), Set.of());
        } else {
            moves().move(key, step);
        }
    }

    private Moves moves() {
        if (transactions.getResource(RESOURCE) instanceof Moves moves) {
            return moves;
        }
        var moves = new Moves();
        transactions.putResource(RESOURCE, moves);
        transactions.registerInterposedSynchronization(moves);
        return moves;
    }

    private void write(Map<String, SpanContext> steps, Set<String> begun) {
        if (steps.isEmpty()) {
            return;
        }
        database.use(sql -> Columns.of(steps.entrySet())
                .with("key", Map.Entry::getKey)
                .with("traceparent", step -> Traceparent.of(step.getValue()))
                .bindTo(sql.createUpdate("""
                        with step as (
                          select key, traceparent
                          from unnest(cast(:key as text[]), cast(:traceparent as text[])) as s(key, traceparent)),
                        free as (
                          select t.key from trail t where t.key = any (cast(:key as text[]))
                          order by t.key for update skip locked),
                        moved as (
                          update trail t set traceparent = s.traceparent, moved_at = :now
                          from step s where s.key = t.key and t.key in (select key from free))
                        insert into trail (key, traceparent, moved_at)
                        select s.key, s.traceparent, :now from step s
                        where s.key = any (:begun) and not exists (select 1 from trail t where t.key = s.key) order by s.key
                        on conflict (key) do nothing
                        """))
                .bindArray("begun", String.class, begun.toArray())
                .bind("now", machine.instant())
                .execute());
    }

    /** What one transaction has moved. */
    private final class Moves implements Synchronization {

        private final Map<String, SpanContext> steps = new TreeMap<>();
        private final Set<String> begun = new HashSet<>();
        private final Set<String> forgotten = new HashSet<>();

        void begin(String key, SpanContext step) {
            begun.add(key);
            move(key, step);
        }

        void move(String key, SpanContext step) {
            if (!forgotten.contains(key)) {
                steps.put(key, step);
            }
        }

        void forget(String key) {
            forgotten.add(key);
            steps.remove(key);
        }

        @Override
        public void beforeCompletion() {
            write(steps, begun);
        }

        @Override
        public void afterCompletion(int status) {
            // what was rolled back was never remembered
        }
    }
}
