package io.winback.campaign.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.winback.platform.events.EventJson;
import io.winback.platform.ids.Ids;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes the log of decisions, in the transaction of what was decided. */
@Singleton
public class Decisions {

    private final Database database;
    private final EventJson json;
    private final Ids ids;

    Decisions(Database database, EventJson json, Ids ids) {
        this.database = database;
        this.json = json;
        this.ids = ids;
    }

    /** They stay in this order, also those of one instant. */
    public void log(List<Decision> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        var sorted = Stream.generate(ids::next).limit(decisions.size()).sorted().iterator();
        database.use(sql -> Columns.of(decisions)
                .with("id", decision -> (UUID) sorted.next())
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

    private String write(Map<String, String> facts) {
        try {
            return json.mapper().writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of texts is always JSON", e);
        }
    }
}
