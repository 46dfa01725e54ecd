package io.winback.survey.improvement;

import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who is told of which fix, in the caller's transaction. */
@Singleton
class Announcements {

    private static final String TOLD = """
            select t.improvement, t.customer_id, t.version, t.told_at, r.reason, r.sub_reason, r.texts
            """;

    private final Database database;
    private final Improvements improvements;

    Announcements(Database database, Improvements improvements) {
        this.database = database;
        this.improvements = improvements;
    }

    /** A customer who is to be told of a fix. */
    record Waiting(String improvement, int round, String customerId) {}

    /** Settles who is told of the fix: whoever named it and was not told before. Returns how many. */
    long settle(Improvement fixed, boolean again, String who) {
        var wording = fixed.wording();
        database.use(sql -> sql.createUpdate("""
                        insert into improvement_round
                          (improvement, round, reason, sub_reason, texts, again, fixed_at, fixed_by)
                        values (:key, :round, :reason, :subReason, cast(:texts as jsonb), :again, :at, :who)
                        """)
                .bind("key", fixed.key())
                .bind("round", fixed.round())
                .bind("reason", wording.reason())
                .bind("subReason", wording.subReason())
                .bind("texts", improvements.json(wording.texts()))
                .bind("again", again)
                .bind("at", fixed.fixedAt())
                .bind("who", who)
                .execute());
        return database.with(sql -> sql.createUpdate("""
                        insert into improvement_told (improvement, round, customer_id)
                        select distinct i.key, :round, g.customer_id from improvement i
                        """ + Gathered.LATERAL + """
                        where i.key = :key and (:again or not exists
                          (select 1 from improvement_told t where t.improvement = i.key and t.customer_id = g.customer_id))
                        """)
                .bind("key", fixed.key())
                .bind("round", fixed.round())
                .bind("again", again)
                .execute());
    }

    /** Takes back what was not told yet. */
    void takeBack(String key) {
        database.use(
                sql -> sql.createUpdate("delete from improvement_told where improvement = :key and told_at is null")
                        .bind("key", key)
                        .execute());
    }

    List<Waiting> waiting(int limit) {
        return database.with(sql -> sql.createQuery("""
                        select improvement, round, customer_id from improvement_told where told_at is null
                        order by improvement, round, customer_id limit :limit
                        """)
                .bind("limit", limit)
                .map((row, context) ->
                        new Waiting(row.getString("improvement"), row.getInt("round"), row.getString("customer_id")))
                .list());
    }

    /** Whoever opens one of their improvements again waits until the transaction ends. */
    void hold(List<Waiting> waiting) {
        improvements.hold(waiting.stream().map(Waiting::improvement).collect(Collectors.toSet()));
    }

    /** Since when the first of those who wait should have been told, by the business clock. */
    Optional<Instant> oldestWaiting() {
        return database.with(sql -> sql.createQuery("""
                        select r.fixed_at from improvement_round r where exists (
                          select 1 from improvement_told t
                          where t.improvement = r.improvement and t.round = r.round and t.told_at is null)
                        order by r.fixed_at limit 1
                        """).mapTo(Instant.class).findOne());
    }

    long waiting() {
        return database.with(sql -> sql.createQuery("select count(*) from improvement_told where told_at is null")
                .mapTo(Long.class)
                .one());
    }

    /** Notes that these are told, those that still wait; returns what to tell them. The customers are locked and the improvements held. */
    List<ImprovementAnnounced> tell(List<Waiting> waiting, Instant now) {
        return database.with(sql -> Columns.of(waiting)
                .with("improvement", Waiting::improvement)
                .with("round", Waiting::round)
                .with("customer", Waiting::customerId)
                .bindTo(sql.createQuery("""
                        with t as (
                          update improvement_told t set told_at = :now, version = nextval('event_version')
                          from unnest(cast(:improvement as text[]), cast(:round as integer[]), cast(:customer as text[]))
                            as w(improvement, round, customer_id)
                          where t.improvement = w.improvement and t.round = w.round and t.customer_id = w.customer_id
                            and t.told_at is null
                          returning t.*)
                        """ + TOLD + """
                        from t join improvement_round r on r.improvement = t.improvement and r.round = t.round order by t.version
                        """))
                .bind("now", now)
                .map((row, context) -> read(row))
                .list());
    }

    /** What was told, in the order of the versions. */
    List<ImprovementAnnounced> after(long version, int limit) {
        return database.with(sql -> sql.createQuery(TOLD + """
                        from improvement_told t join improvement_round r on r.improvement = t.improvement and r.round = t.round
                        where t.version > :version and not t.erased order by t.version limit :limit
                        """)
                .bind("version", version)
                .bind("limit", limit)
                .map((row, context) -> read(row))
                .list());
    }

    /** Forgets the customer, who is told nothing more; what was told stays for the counts. Returns how many rows went, and how many stay. */
    ImprovementService.Forgotten forget(String customer, String freshId) {
        return database.with(sql -> {
            var deleted = sql.createUpdate(
                            "delete from improvement_told where customer_id = :customer and told_at is null")
                    .bind("customer", customer)
                    .execute();
            var kept = sql.createUpdate(
                            "update improvement_told set customer_id = :fresh, erased = true where customer_id = :customer")
                    .bind("customer", customer)
                    .bind("fresh", freshId)
                    .execute();
            return new ImprovementService.Forgotten(deleted, kept);
        });
    }

    private ImprovementAnnounced read(ResultSet row) throws SQLException {
        return new ImprovementAnnounced(
                row.getString("improvement"),
                row.getString("customer_id"),
                row.getLong("version"),
                Instants.of(row, "told_at"),
                row.getString("reason"),
                row.getString("sub_reason"),
                improvements.texts(row.getString("texts")),
                false);
    }
}
