package io.winback.segmentation.segment;

import io.winback.platform.outbox.Outbox;
import io.winback.platform.outbox.OutboxEvent;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import io.winback.segmentation.base.Moment;
import io.winback.segmentation.rule.RuleSql;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Who is in which published segment. Whoever comes and goes is told once each, in the transaction that decides it. */
@Singleton
public class Membership {

    static final String TOPIC = "winback.segments";

    /**
     * The answers of all rules and the next instant at which time alone may change one of them, from one look at each customer. Written
     * so that each row is found by its key, however little the planner knows of a table that has just begun to grow.
     */
    private static final String JUDGE = """
            with judged as materialized (
              select f.customer_id, %s as answers,
                (select min(t) from unnest(cast(%s as timestamptz[])) t where t > :now and t < 'infinity') as due_at
              from %s where f.customer_id = any (cast(:ids as text[]))),
            verdict as (
              select j.customer_id, r.segment, r.version, j.answers[r.n] as matches from judged j
              cross join unnest(cast(:segments as text[]), cast(:versions as integer[]))
                with ordinality r (segment, version, n)
              left join lateral (select true as member from segment_member m
                where m.segment_key = r.segment and m.customer_id = j.customer_id and m.active limit 1) m on true
              where j.answers[r.n] <> coalesce(m.member, false)),
            moved as (
              insert into segment_member as m
                (segment_key, customer_id, segment_version, active, joined_at, history)
              select segment, customer_id, version, matches, cast(:now as timestamptz), :history from verdict
              on conflict (segment_key, customer_id) do update set segment_version = excluded.segment_version,
                active = excluded.active,
                joined_at = case when excluded.active then excluded.joined_at else m.joined_at end,
                left_at = case when excluded.active then null else excluded.joined_at end,
                history = case when excluded.active then excluded.history else m.history end
              returning active, segment_key, customer_id, segment_version),
            later as (
              insert into segment_look as l (customer_id, due_at)
              select customer_id, due_at from judged where due_at is not null
              on conflict (customer_id) do update set due_at = excluded.due_at where l.due_at <> excluded.due_at),
            never as (
              delete from segment_look where customer_id = any (array(
                select unnest(cast(:ids as text[])) except select customer_id from judged where due_at is not null)))
            select * from moved order by 3, 2
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

    /** The lifecycle stage of these customers began on another day than was known; else nothing has changed. */
    public void redated(Collection<String> customers, Moment moment) {
        if (rules.all().stream().anyMatch(PublishedRule::asksWhenStageBegan)) {
            refresh(customers, moment, false);
        }
    }

    /** Values and figures of a snapshot of these customers have changed; else nothing has. */
    public void rescored(Collection<String> customers, Moment moment) {
        if (rules.all().stream().anyMatch(PublishedRule::asksScores)) {
            refresh(customers, moment, false);
        }
    }

    private List<OutboxEvent> judge(
            Collection<String> customers, List<PublishedRule> published, Moment moment, boolean history) {
        var asked = new RuleSql();
        var matches = published.stream()
                .map(rule -> rule.audience(asked))
                .collect(Collectors.joining(",\n    ", "array[", "]"));
        var looks = published.stream()
                .flatMap(rule -> rule.looks().stream())
                .distinct()
                .map(look -> look.sql(asked))
                .collect(Collectors.joining(", ", "array[", "]"));
        return database.with(sql -> {
            var query = sql.createQuery(JUDGE.formatted(matches, looks, asked.from()));
            asked.bindTo(query, moment);
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
