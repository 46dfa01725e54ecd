package io.winback.campaign.offer.pool;

import io.quarkus.logging.Log;
import io.winback.platform.sql.Database;
import io.winback.platform.time.Machine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The codes that are left in pools, in the caller's transaction. */
@Singleton
public class Pools {

    private final Database database;
    private final Clock machine;

    Pools(Database database, @Machine Clock machine) {
        this.database = database;
        this.machine = machine;
    }

    /** Codes nobody else can take before the transaction ends. */
    public static final class Stock {

        private final Map<String, Deque<String>> codes;

        private Stock(Map<String, Deque<String>> codes) {
            this.codes = codes;
        }

        /** One code, once; empty where the pool is, or where there is no such pool. */
        public Optional<String> next(String pool) {
            return Optional.ofNullable(codes.get(pool)).map(Deque::poll);
        }
    }

    /** Locks the pools in the order of their keys, and so many codes of each, as far as there are; the oldest first. */
    public Stock lock(Map<String, Integer> wanted) {
        var codes = new HashMap<String, Deque<String>>();
        new TreeMap<>(wanted).forEach((pool, count) -> codes.put(pool, new ArrayDeque<>(lock(pool, count))));
        return new Stock(codes);
    }

    private Collection<String> lock(String pool, int count) {
        return database.with(sql -> {
            sql.createQuery("select 1 from offer_pool where pool = :pool for update")
                    .bind("pool", pool)
                    .mapTo(Integer.class)
                    .list();
            return sql.createQuery("""
                            select code from pool_code where pool = :pool and taken_at is null order by id limit :count for update
                            """)
                    .bind("pool", pool)
                    .bind("count", count)
                    .mapTo(String.class)
                    .list();
        });
    }

    /** Gives codes to customers for good. Their pools are locked. */
    public void take(Collection<String> codes, Instant now) {
        if (codes.isEmpty()) {
            return;
        }
        var pools = database.with(sql -> sql.createQuery(
                        "update pool_code set taken_at = :now where code = any(:codes) and taken_at is null returning pool")
                .bind("now", now)
                .bindArray("codes", String.class, codes.toArray())
                .mapTo(String.class)
                .set());
        runningLow(pools).forEach(pool -> Log.warnf("pool=%s runs low, upload more codes", pool));
    }

    /** Marks pools of which fewer codes are left than they should have, and says which have just become so. */
    private Collection<String> runningLow(Collection<String> pools) {
        return database.with(sql -> sql.createQuery("""
                        update offer_pool p set low_since = :now
                        where p.pool = any(:pools) and p.low_since is null and (
                          select count(*) from (
                            select 1 from pool_code c where c.pool = p.pool and c.taken_at is null limit p.low_at) f) < p.low_at
                        returning p.pool
                        """)
                .bind("now", machine.instant())
                .bindArray("pools", String.class, pools.toArray())
                .mapTo(String.class)
                .list());
    }
}
