package io.winback.campaign.offer.pool;

import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Pools and their codes, in the caller's transaction. */
@Singleton
class PoolRepository {

    private static final String POOL = """
            select p.pool, p.name, p.low_at, p.low_since,
              (select count(*) from pool_code c where c.pool = p.pool and c.taken_at is null) as free,
              (select count(*) from pool_code c where c.pool = p.pool and c.taken_at is not null) as taken,
              (select count(*) from message m where m.awaits_pool = p.pool and m.state in ('PLANNED', 'DEFERRED')) as waiting
            from offer_pool p
            """;

    private final Database database;

    PoolRepository(Database database) {
        this.database = database;
    }

    void put(String key, PoolRequest pool, Instant now) {
        database.use(sql -> sql.createUpdate("""
                        insert into offer_pool (pool, name, low_at, created_at) values (:key, :name, :low, :now)
                        on conflict (pool) do update set name = excluded.name, low_at = excluded.low_at
                        """)
                .bind("key", key)
                .bind("name", pool.name())
                .bind("low", pool.lowAtOrDefault())
                .bind("now", now)
                .execute());
        enough(key);
    }

    Optional<PoolResponse> find(String key) {
        return database.with(sql -> sql.createQuery(POOL + "where p.pool = :key")
                .bind("key", key)
                .map((row, context) -> pool(row))
                .findOne());
    }

    List<PoolResponse> pageAfter(String key, int limit) {
        return database.with(sql -> sql.createQuery(POOL + "where p.pool > :key order by p.pool limit :limit")
                .bind("key", key)
                .bind("limit", limit)
                .map((row, context) -> pool(row))
                .list());
    }

    /** Nobody takes or adds codes of it before the transaction ends; says whether there is such a pool. */
    boolean lock(String key) {
        return database.with(sql -> sql.createQuery("select 1 from offer_pool where pool = :key for update")
                .bind("key", key)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    /** Adds codes nobody has, in their order, and returns them. */
    Set<String> add(String key, Collection<String> codes, boolean minted, Instant now) {
        return database.with(sql -> sql.createQuery("""
                        insert into pool_code (code, pool, minted, added_at)
                        select n.code, :pool, :minted, :now from unnest(:codes) with ordinality n(code, place)
                        where not exists (select 1 from coupon c where c.code = n.code)
                        order by n.place
                        on conflict (code) do nothing
                        returning code
                        """)
                .bind("pool", key)
                .bind("minted", minted)
                .bind("now", now)
                .bindArray("codes", String.class, codes.toArray())
                .mapTo(String.class)
                .set());
    }

    /** The pools of those codes that are in one. */
    Map<String, String> poolsOf(Collection<String> codes) {
        return database.with(sql -> sql.createQuery("select code, pool from pool_code where code = any(:codes)")
                .bindArray("codes", String.class, codes.toArray())
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** A pool that has enough codes again runs low anew. */
    void enough(String key) {
        database.use(sql -> sql.createUpdate("""
                        update offer_pool p set low_since = null
                        where p.pool = :key and p.low_since is not null and (
                          select count(*) from (
                            select 1 from pool_code c where c.pool = p.pool and c.taken_at is null limit p.low_at) f) >= p.low_at
                        """).bind("key", key).execute());
    }

    List<PoolCode> codes(String key, PoolCode.State state, long after, int limit) {
        return database.with(sql -> sql.createQuery("""
                        select id, code, minted, added_at, taken_at from pool_code
                        where pool = :key and id > :after and (:state = 'ALL' or (taken_at is null) = (:state = 'FREE'))
                        order by id limit :limit
                        """)
                .bind("key", key)
                .bind("after", after)
                .bind("state", state.name())
                .bind("limit", limit)
                .map((row, context) -> new PoolCode(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getBoolean("minted"),
                        Instants.of(row, "added_at"),
                        Instants.orNull(row, "taken_at")))
                .list());
    }

    private static PoolResponse pool(ResultSet row) throws SQLException {
        var free = row.getLong("free");
        var lowAt = row.getInt("low_at");
        return new PoolResponse(
                row.getString("pool"),
                row.getString("name"),
                lowAt,
                free,
                row.getLong("taken"),
                free < lowAt,
                Instants.orNull(row, "low_since"),
                row.getLong("waiting"));
    }
}
