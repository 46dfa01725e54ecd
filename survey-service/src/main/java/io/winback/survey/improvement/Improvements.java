package io.winback.survey.improvement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.winback.platform.events.EventJson;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The rows of improvements, in the caller's transaction. */
@Singleton
class Improvements {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final Database database;
    private final EventJson json;

    Improvements(Database database, EventJson json) {
        this.database = database;
        this.json = json;
    }

    /** Locked until the transaction ends. */
    Optional<Improvement> lock(String key) {
        return database.with(sql -> sql.createQuery("select * from improvement where key = :key for update")
                .bind("key", key)
                .map((row, context) -> read(row))
                .findOne());
    }

    Optional<Improvement> find(String key) {
        return database.with(sql -> sql.createQuery("select * from improvement where key = :key")
                .bind("key", key)
                .map((row, context) -> read(row))
                .findOne());
    }

    List<Improvement> after(String key, int limit) {
        return database.with(
                sql -> sql.createQuery("select * from improvement where key > :key order by key limit :limit")
                        .bind("key", key)
                        .bind("limit", limit)
                        .map((row, context) -> read(row))
                        .list());
    }

    /** Writes the row; of two who begin the same one, the second waits and finds the first's. */
    void write(Improvement improvement) {
        var wording = improvement.wording();
        database.use(sql -> sql.createUpdate("""
                        insert into improvement
                          (key, title, reason, sub_reason, gathers, texts, state, round, written_at, fixed_at)
                        values (:key, :title, :reason, :subReason, :gathers, cast(:texts as jsonb), :state, :round, :writtenAt,
                          :fixedAt)
                        on conflict (key) do update set title = excluded.title, reason = excluded.reason,
                          sub_reason = excluded.sub_reason, gathers = excluded.gathers, texts = excluded.texts,
                          state = excluded.state, round = excluded.round, written_at = excluded.written_at,
                          fixed_at = excluded.fixed_at
                        """)
                .bind("key", improvement.key())
                .bind("title", wording.title())
                .bind("reason", wording.reason())
                .bind("subReason", wording.subReason())
                .bind("gathers", wording.gathers())
                .bind("texts", json(wording.texts()))
                .bind("state", improvement.state().name())
                .bind("round", improvement.round())
                .bind("writtenAt", improvement.writtenAt())
                .bind("fixedAt", improvement.fixedAt())
                .execute());
    }

    /** What a person says of an answer; returns whether that is news. */
    boolean decide(String key, UUID answer, boolean named) {
        return database.with(sql -> sql.createUpdate("""
                        insert into improvement_answer as n (improvement, answer_id, named) values (:key, :answer, :named)
                        on conflict (improvement, answer_id) do update set named = excluded.named
                        where n.named <> excluded.named
                        """)
                        .bind("key", key)
                        .bind("answer", answer)
                        .bind("named", named)
                        .execute())
                > 0;
    }

    /** Whether there is such an answer, for whoever may read answers one by one. */
    boolean readable(UUID answer) {
        return database.with(sql ->
                sql.createQuery("""
                        select exists (select 1 from answer where id = :id and mode = 'IDENTIFIED' and not erased)
                        """).bind("id", answer).mapTo(Boolean.class).one());
    }

    /** Those that are open, by key. */
    List<ImprovementChoice> open() {
        return database.with(
                sql -> sql.createQuery("select key, title from improvement where state = 'OPEN' order by key")
                        .map((row, context) -> new ImprovementChoice(row.getString("key"), row.getString("title")))
                        .list());
    }

    /** By key. */
    List<ImprovementChoice> choices(Collection<String> keys) {
        return database.with(
                sql -> sql.createQuery("select key, title from improvement where key = any(:keys) order by key")
                        .bindArray("keys", String.class, keys.toArray())
                        .map((row, context) -> new ImprovementChoice(row.getString("key"), row.getString("title")))
                        .list());
    }

    /** Of each of these who named it and who was told, in one look. */
    Map<String, Counts> counts(Collection<String> keys) {
        return database.with(sql -> sql.createQuery("""
                        with i as (select * from improvement where key = any(:keys)),
                        named as materialized (
                          select i.key, g.customer_id, g.language, i.state = 'FIXED' and g.answered_at > i.fixed_at as since
                          from i\s""" + Gathered.LATERAL + """
                        ),
                        before as (select key, customer_id, count(*) as answers from named where not since group by key, customer_id),
                        told as materialized (
                          select improvement as key, customer_id, count(*) filter (where told_at is not null) as told,
                            count(*) filter (where told_at is null) as waiting
                          from improvement_told where improvement = any(:keys) group by improvement, customer_id)
                        select i.key, coalesce(b.answers, 0) as answers, coalesce(b.customers, 0) as customers,
                          coalesce(n.since, 0) as since, coalesce(b.untold, 0) as untold, coalesce(t.told, 0) as told,
                          coalesce(t.waiting, 0) as waiting, coalesce(n.languages, '{}') as languages
                        from i
                        left join (select key, count(*) filter (where since) as since,
                            array_agg(distinct language order by language) as languages
                          from named group by key) n on n.key = i.key
                        left join (select b.key, sum(b.answers) as answers, count(*) as customers,
                            count(*) filter (where t.key is null) as untold
                          from before b left join told t on t.key = b.key and t.customer_id = b.customer_id
                          group by b.key) b on b.key = i.key
                        left join (select key, count(*) filter (where told > 0) as told, sum(waiting) as waiting
                          from told group by key) t on t.key = i.key
                        """)
                .bindArray("keys", String.class, keys.toArray())
                .map((row, context) -> Map.entry(
                        row.getString("key"),
                        new Counts(
                                row.getLong("answers"),
                                row.getLong("customers"),
                                row.getLong("since"),
                                row.getLong("untold"),
                                row.getLong("told"),
                                row.getLong("waiting"),
                                Arrays.asList(
                                        (String[]) row.getArray("languages").getArray()))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Held as they are until the transaction ends: none of these is opened again or fixed meanwhile. */
    void hold(Collection<String> keys) {
        database.use(sql -> sql.createQuery("select key from improvement where key = any(:keys) order by key for share")
                .bindArray("keys", String.class, keys.toArray())
                .mapTo(String.class)
                .list());
    }

    /** The answers that name it, the latest first. */
    List<NamedResponse> named(String key, long before, int limit) {
        return database.with(sql -> sql.createQuery("""
                        select g.*, array(select text from answer_text t where t.answer_id = g.id order by question) as texts
                        from improvement i
                        """ + Gathered.LATERAL + """
                        where i.key = :key and g.version < :before order by g.version desc limit :limit
                        """)
                .bind("key", key)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> new NamedResponse(
                        row.getObject("id", UUID.class),
                        row.getLong("version"),
                        row.getString("customer_id"),
                        row.getString("survey"),
                        row.getString("language"),
                        row.getString("reason"),
                        row.getString("sub_reason"),
                        Instants.of(row, "answered_at"),
                        row.getBoolean("by_hand"),
                        Arrays.asList((String[]) row.getArray("texts").getArray())))
                .list());
    }

    String json(Map<String, String> texts) {
        try {
            return json.mapper().writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts are always JSON", e);
        }
    }

    Map<String, String> texts(String column) {
        try {
            return json.mapper().readValue(column, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL keeps JSON that cannot be read", e);
        }
    }

    private Improvement read(ResultSet row) throws SQLException {
        return new Improvement(
                row.getString("key"),
                new Wording(
                        row.getString("title"),
                        row.getString("reason"),
                        row.getString("sub_reason"),
                        row.getBoolean("gathers"),
                        texts(row.getString("texts"))),
                ImprovementState.valueOf(row.getString("state")),
                row.getInt("round"),
                Instants.of(row, "written_at"),
                Instants.orNull(row, "fixed_at"));
    }
}
