package io.winback.campaign.journey;

import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** What customers answered, and what runs know from it; in the caller's transaction, the customers are locked. */
@Singleton
class Answers {

    /** Stands between codes of a list, and in none of them. */
    private static final String SEPARATOR = "\u001f";

    /** Of each product whether the customer of the run {@code a.enrollment_id} knows it, as they said last. */
    private static final String LAST_WORDS = """
            select distinct on (t.product) t.product, t.known from survey_answer b cross join lateral (
                select u.product, true as known from unnest(b.knows) u(product)
                union all select u.product, false from unnest(b.not_known) u(product)) t
            where b.enrollment_id = a.enrollment_id
            order by t.product, b.answered_at desc, b.version desc
            """;

    private final Database database;

    Answers(Database database) {
        this.database = database;
    }

    /** Keeps the newest state of each answer. */
    void keep(Collection<Answer> answers) {
        var newest = new HashMap<UUID, Answer>();
        answers.forEach(answer ->
                newest.merge(answer.id(), answer, (one, other) -> one.version() > other.version() ? one : other));
        database.use(sql -> Columns.of(newest.values())
                .with("id", Answer::id)
                .with("customer", Answer::customer)
                .with("version", Answer::version)
                .with("enrollment", Answer::enrollment)
                .with("reason", Answer::reason)
                .with("sub", Answer::subReason)
                .with("needs", answer -> String.join(SEPARATOR, answer.needs()))
                .with("knows", answer -> String.join(SEPARATOR, answer.knows()))
                .with("unknown", answer -> String.join(SEPARATOR, answer.notKnown()))
                .with("at", Answer::at)
                .bindTo(sql.createUpdate("""
                        insert into survey_answer as a (answer_id, customer_id, version, enrollment_id, reason, sub_reason, needs,
                          knows, not_known, answered_at)
                        select id, customer, version, enrollment, reason, sub, string_to_array(needs, :separator),
                          string_to_array(knows, :separator), string_to_array(unknown, :separator), at
                        from unnest(cast(:id as uuid[]), cast(:customer as text[]), cast(:version as bigint[]),
                          cast(:enrollment as uuid[]), cast(:reason as text[]), cast(:sub as text[]), cast(:needs as text[]),
                          cast(:knows as text[]), cast(:unknown as text[]), cast(:at as timestamptz[]))
                          as n(id, customer, version, enrollment, reason, sub, needs, knows, unknown, at)
                        on conflict (answer_id) do update set version = excluded.version, enrollment_id = excluded.enrollment_id,
                          reason = excluded.reason, sub_reason = excluded.sub_reason, needs = excluded.needs,
                          knows = excluded.knows, not_known = excluded.not_known, answered_at = excluded.answered_at
                        where a.version < excluded.version
                        """))
                .bind("separator", SEPARATOR)
                .execute());
    }

    /**
     * Tells runs what all answers to their surveys say together: the last reason, all needs, of each product the last word. Who is held
     * out was asked nothing. Returns the runs that learned something.
     */
    List<UUID> teach(Collection<UUID> runs) {
        return database.with(sql -> sql.createQuery("""
                        update enrollment e set reason = n.reason, sub_reason = n.sub, answered_at = n.at, needs = n.needs,
                          knows = n.knows, not_known = n.unknown
                        from (
                          select a.enrollment_id as id, max(a.answered_at) as at,
                            (array_agg(a.reason order by a.answered_at desc, a.version desc)
                              filter (where a.reason is not null))[1] as reason,
                            (array_agg(a.sub_reason order by a.answered_at desc, a.version desc)
                              filter (where a.reason is not null))[1] as sub,
                            array(select distinct u.code from survey_answer b, unnest(b.needs) u(code)
                              where b.enrollment_id = a.enrollment_id order by 1) as needs,
                            array(select w.product from (<words>) w where w.known order by 1) as knows,
                            array(select w.product from (<words>) w where not w.known order by 1) as unknown
                          from survey_answer a where a.enrollment_id = any(:ids) group by a.enrollment_id) n
                        where e.id = n.id and e.arm = 'TREATED'
                          and (e.reason, e.sub_reason, e.needs, e.knows, e.not_known, e.answered_at is not null)
                            is distinct from (n.reason, n.sub, n.needs, n.knows, n.unknown, true)
                        returning e.id
                        """)
                .define("words", LAST_WORDS)
                .bindArray("ids", UUID.class, runs.toArray())
                .mapTo(UUID.class)
                .list());
    }
}
