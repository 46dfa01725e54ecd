package io.winback.campaign.report;

import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who came into question for a campaign, and did not take part. */
@Singleton
class TargetQuery {

    private final Database database;

    TargetQuery(Database database) {
        this.database = database;
    }

    /** Customers who never took part and wait for nothing, by the rule that refused them last. */
    Map<String, Long> refused(String campaign) {
        return counts("""
                with refused as (
                  select distinct on (d.customer_id) d.customer_id, d.rule from decision d
                  where d.campaign = :campaign and d.decision = 'REFUSED' and d.enrollment_id is null
                  order by d.customer_id, d.id desc)
                select r.rule as name, count(*) as n from refused r
                  left join enrollment e on e.campaign = :campaign and e.customer_id = r.customer_id and e.run = 1
                  left join entry w on w.campaign = :campaign and w.customer_id = r.customer_id
                    and w.state in ('WAITING', 'PARKED')
                where e.id is null and w.customer_id is null group by r.rule order by 2 desc, 1
                """, campaign);
    }

    /** Customers who never took part and wait, by the rule for which they do. */
    Map<String, Long> waiting(String campaign) {
        return counts("""
                select coalesce(w.parked_for, 'TURN') as name, count(*) as n from entry w
                  left join enrollment e on e.campaign = w.campaign and e.customer_id = w.customer_id and e.run = 1
                where w.campaign = :campaign and w.state in ('WAITING', 'PARKED') and e.id is null group by 1 order by 2 desc, 1
                """, campaign);
    }

    private Map<String, Long> counts(String query, String campaign) {
        return database.with(sql -> {
            var counts = new LinkedHashMap<String, Long>();
            sql.createQuery(query)
                    .bind("campaign", campaign)
                    .map((row, context) -> Map.entry(row.getString("name"), row.getLong("n")))
                    .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
            return counts;
        });
    }
}
