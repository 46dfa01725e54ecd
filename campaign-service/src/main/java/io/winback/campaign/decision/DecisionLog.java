package io.winback.campaign.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.winback.platform.events.EventJson;
import io.winback.platform.paging.Page;
import io.winback.platform.paging.PageToken;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the log of decisions, newest first. */
@Singleton
public class DecisionLog {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    /** Decisions about the same stage of the same run as {@code d}; the customer has an index. */
    private static final String SAME = """
            o.customer_id = d.customer_id and o.campaign is not distinct from d.campaign
              and o.enrollment_id is not distinct from d.enrollment_id and o.stage is not distinct from d.stage
            """;

    /** The next decision only repeats {@code d}: it is told there. */
    private static final String REPEATED = """
            d.decision = 'POSTPONED' and coalesce((select o.decision = 'POSTPONED' and o.rule = d.rule from decision o
              where %s and o.id > d.id and (:to::timestamptz is null or o.decided_at < :to) order by o.id limit 1), false)
            """.formatted(SAME);

    /** How often {@code d} came before nothing else did, and since when. */
    private static final String TIMES = """
            select count(*) as times, min(o.decided_at) as first_at from decision o
            where %1$s and o.id <= d.id and o.id > coalesce((select p.id from decision p
              where %2$s and p.id < d.id and (p.decision <> 'POSTPONED' or p.rule <> d.rule)
              order by p.id desc limit 1), '00000000-0000-0000-0000-000000000000')
            """.formatted(SAME, SAME.replace("o.", "p."));

    private final Database database;
    private final EventJson json;

    DecisionLog(Database database, EventJson json) {
        this.database = database;
        this.json = json;
    }

    /** @param pageToken of the page before; none for the first */
    public Page<LoggedDecision> newest(DecisionFilter filter, int limit, @Nullable String pageToken) {
        var values = values(filter);
        var conditions = new ArrayList<String>();
        condition(conditions, values, "customer", "d.customer_id = :customer");
        condition(conditions, values, "campaign", "d.campaign = :campaign");
        condition(conditions, values, "stage", "d.stage = :stage");
        condition(conditions, values, "kind", "d.decision = :kind");
        condition(conditions, values, "rule", "d.rule = :rule");
        condition(conditions, values, "from", "d.decided_at >= :from");
        condition(conditions, values, "to", "d.decided_at < :to");
        values.put("after", PageToken.lastId(pageToken));
        condition(conditions, values, "after", "d.id < :after");
        conditions.add("not (" + REPEATED + ")");
        var rows = database.with(sql -> sql.createQuery("""
                        select d.*, coalesce(s.times, 1) as times, coalesce(s.first_at, d.decided_at) as first_at
                        from decision d left join lateral (%s) s on d.decision = 'POSTPONED'
                        where %s order by d.id desc limit :limit
                        """.formatted(TIMES, String.join(" and ", conditions)))
                .bindMap(values)
                .bind("to", filter.to())
                .bind("limit", limit + 1)
                .map((row, context) -> logged(row))
                .list());
        return Page.of(rows, limit, decision -> decision.id().toString());
    }

    /** The last decision about each stage of each run of a customer, the newest runs first. */
    public List<LoggedDecision> lastOfStages(String customer, int most) {
        return database.with(sql -> sql.createQuery("""
                        select d.*, 1 as times, d.decided_at as first_at from (
                          select distinct on (enrollment_id, stage) * from decision
                          where customer_id = :customer and enrollment_id is not null and stage is not null
                          order by enrollment_id desc, stage, id desc) d
                        order by d.id desc limit :most
                        """)
                .bind("customer", customer)
                .bind("most", most)
                .map((row, context) -> logged(row))
                .list());
    }

    private static Map<String, @Nullable Object> values(DecisionFilter filter) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("customer", filter.customer());
        values.put("campaign", filter.campaign());
        values.put("stage", filter.stage());
        values.put("kind", filter.kind());
        values.put("rule", filter.rule());
        values.put("from", filter.from());
        values.put("to", filter.to());
        return values;
    }

    private static void condition(
            List<String> conditions, Map<String, @Nullable Object> values, String name, String condition) {
        if (values.get(name) != null) {
            conditions.add(condition);
        }
    }

    private LoggedDecision logged(ResultSet row) throws SQLException {
        return new LoggedDecision(
                row.getObject("id", UUID.class),
                Instants.of(row, "decided_at"),
                Instants.of(row, "first_at"),
                row.getInt("times"),
                row.getString("customer_id"),
                row.getString("campaign"),
                row.getObject("enrollment_id", UUID.class),
                row.getString("stage"),
                Decision.Kind.valueOf(row.getString("decision")),
                row.getString("rule"),
                read(row.getString("facts")));
    }

    private Map<String, String> read(String facts) {
        try {
            return json.mapper().readValue(facts, FACTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored facts are not JSON", e);
        }
    }
}
