package io.winback.segmentation.segment;

import io.winback.platform.outbox.Outbox;
import io.winback.platform.outbox.OutboxEvent;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import io.winback.segmentation.base.Moment;
import io.winback.segmentation.rule.Bindings;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Who is in which published segment. Whoever comes and goes is told once each, in the transaction that decides it. */
@Singleton
public class Membership {

    static final String TOPIC = "winback.segments";

    /** The answers of all rules and the next instant at which time alone may change one of them, from one look at each customer. */
    private static final String JUDGE = """
            with judged as materialized (
              select f.customer_id, %s as answers,
                (select min(t) from unnest(cast(%s as timestamptz[])) t where t > :now and t < 'infinity') as due_at
              from customer_facts f where f.customer_id = any (cast(:ids as text[]))),
            verdict as materialized (
              select j.customer_id, r.segment, r.version, j.answers[r.n] as matches from judged j
              cross join unnest(cast(:segments as text[]), cast(:versions as integer[]))
                with ordinality r (segment, version, n)),
            come as (
              insert into segment_member as m
                (segment_key, customer_id, segment_version, active, joined_at, history)
              select v.segment, v.customer_id, v.version, true, cast(:now as timestamptz), :history from verdict v
              where v.matches and not exists (select 1 from segment_member a
                where a.segment_key = v.segment and a.customer_id = v.customer_id and a.active)
              on conflict (segment_key, customer_id) do update set segment_version = excluded.segment_version,
                active = true, joined_at = excluded.joined_at, left_at = null, history = excluded.history
              returning segment_key, customer_id, segment_version),
            gone as (
              update segment_member m set active = false, left_at = :now, segment_version = v.version
              from verdict v where m.segment_key = v.segment and m.customer_id = v.customer_id
                and m.active and not v.matches
              returning m.segment_key, m.customer_id, m.segment_version),
            later as (
              insert into segment_look as l (customer_id, due_at)
              select customer_id, due_at from judged where due_at is not null
              on conflict (customer_id) do update set due_at = excluded.due_at where l.due_at <> excluded.due_at),
            never as (
              delete from segment_look l where l.customer_id = any (cast(:ids as text[])) and not exists (
                select 1 from judged j where j.customer_id = l.customer_id and j.due_at is not null))
            select false as joined, * from gone union all select true, * from come order by 3, 2
            """;

    private final Database database;
    private final PublishedRules rules;
    private final Outbox outbox;

    Membership(Database database, PublishedRules rules, Outbox outbox) {
        this.database = database;
        this.rules = rules;
        this.outbox = outbox;
    }

    /** Judges these customers by all published rules, in one statement; the caller has locked them. */
    public void refresh(Collection<String> customers, Moment moment, boolean history) {
        var published = rules.all();
        if (customers.isEmpty() || published.isEmpty()) {
            return;
        }
        outbox.append(judge(customers, published, moment, history));
    }

    private List<OutboxEvent> judge(
            Collection<String> customers, List<PublishedRule> published, Moment moment, boolean history) {
        var bindings = new Bindings();
        var matches = published.stream()
                .map(rule -> rule.audience(bindings))
                .collect(Collectors.joining(",\n    ", "array[", "]"));
        var looks = published.stream()
                .flatMap(rule -> rule.looks().stream())
                .distinct()
                .map(look -> look.sql(bindings))
                .collect(Collectors.joining(", ", "array[", "]"));
        return database.with(sql -> {
            var query = sql.createQuery(JUDGE.formatted(matches, looks));
            bindings.bindTo(query, moment);
            return Columns.of(published)
                    .with("segments", PublishedRule::segment)
                    .with("versions", PublishedRule::version)
                    .bindTo(query)
                    .bindArray("ids", String.class, customers.toArray())
                    .bind("history", history)
                    .map((row, context) -> row.getBoolean(1)
                            ? new SegmentJoined(
                                            row.getString(3), row.getString(2), row.getInt(4), moment.now(), history)
                                    .event()
                            : new SegmentLeft(row.getString(3), row.getString(2), row.getInt(4), moment.now(), history)
                                    .event())
                    .list();
        });
    }
}
