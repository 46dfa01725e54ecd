package io.winback.segmentation.segment;

import io.winback.platform.outbox.Outbox;
import io.winback.platform.outbox.OutboxEvent;
import io.winback.platform.sql.Database;
import io.winback.segmentation.base.Moment;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatements;

/** Who is in which published segment. Whoever comes and goes is told once each, in the transaction that decides it. */
@Singleton
public class Membership {

    static final String TOPIC = "winback.segments";

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
        var verdicts = published.stream()
                .map(rule -> "(cast(" + bindings.add(rule.segment()) + " as text), cast(" + bindings.add(rule.version())
                        + " as integer), " + rule.rule().audience(bindings) + ")")
                .collect(Collectors.joining(", "));
        return database.with(sql -> {
            var query = sql.createQuery("""
                    with verdict as materialized (
                      select f.customer_id, v.segment, v.version, v.matches from customer_facts f
                      cross join lateral (values %s) v (segment, version, matches)
                      where f.customer_id = any (cast(:ids as text[]))),
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
                      returning m.segment_key, m.customer_id, m.segment_version)
                    select false as joined, * from gone union all select true, * from come order by 3, 2
                    """.formatted(verdicts));
            bindings.bindTo(query);
            query.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
            return query.bindArray("ids", String.class, customers.toArray())
                    .bind("now", moment.now())
                    .bind("today", moment.today())
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
