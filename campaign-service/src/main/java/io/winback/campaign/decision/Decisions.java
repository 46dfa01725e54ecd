package io.winback.campaign.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.winback.platform.events.EventJson;
import io.winback.platform.ids.Ids;
import io.winback.platform.paging.Page;
import io.winback.platform.paging.PageToken;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The log of decisions. It is written in the transaction of what was decided. */
@Singleton
public class Decisions {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final Database database;
    private final EventJson json;
    private final Ids ids;

    Decisions(Database database, EventJson json, Ids ids) {
        this.database = database;
        this.json = json;
        this.ids = ids;
    }

    public void log(List<Decision> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        database.use(sql -> Columns.of(decisions)
                .with("id", decision -> ids.next())
                .with("customer", Decision::customer)
                .with("campaign", Decision::campaign)
                .with("enrollment", Decision::enrollment)
                .with("stage", Decision::stage)
                .with("decision", Decision::kind)
                .with("rule", Decision::rule)
                .with("facts", decision -> write(decision.facts()))
                .with("at", Decision::at)
                .bindTo(sql.createUpdate("""
                        insert into decision (id, customer_id, campaign, enrollment_id, stage, decision, rule, facts, decided_at)
                        select * from unnest(cast(:id as uuid[]), cast(:customer as text[]), cast(:campaign as text[]),
                          cast(:enrollment as uuid[]), cast(:stage as text[]), cast(:decision as text[]), cast(:rule as text[]),
                          cast(:facts as text[]), cast(:at as timestamptz[]))
                        """))
                .execute());
    }

    /** Newest first; by customer, by campaign, or all. */
    public Page<DecisionResponse> newest(
            @Nullable String customer, @Nullable String campaign, int limit, @Nullable String pageToken) {
        var rows = database.with(sql -> sql.createQuery("""
                        select id, customer_id, campaign, stage, decision, rule, facts, decided_at from decision
                        where (:customer::text is null or customer_id = :customer)
                          and (:campaign::text is null or campaign = :campaign)
                          and (:after::uuid is null or id < :after)
                        order by id desc limit :limit
                        """)
                .bind("customer", customer)
                .bind("campaign", campaign)
                .bind("after", PageToken.lastId(pageToken))
                .bind("limit", limit + 1)
                .map((row, context) -> response(row))
                .list());
        return Page.of(rows, limit, DecisionResponse::id);
    }

    private DecisionResponse response(ResultSet row) throws SQLException {
        var rule = row.getString("rule");
        var facts = read(row.getString("facts"));
        return new DecisionResponse(
                row.getString("id"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getString("customer_id"),
                row.getString("campaign"),
                row.getString("stage"),
                row.getString("decision"),
                rule,
                Wording.of(rule, facts),
                facts);
    }

    private String write(Map<String, String> facts) {
        try {
            return json.mapper().writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of texts is always JSON", e);
        }
    }

    private Map<String, String> read(String facts) {
        try {
            return json.mapper().readValue(facts, FACTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored facts are not JSON", e);
        }
    }
}
