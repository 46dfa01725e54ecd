package io.winback.campaign.report;

import io.winback.platform.money.Money;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What was given to whom, by churn reason: first runs of treated customers. */
@Singleton
class BranchQuery {

    /** Stands for no answer, which no churn reason is called. */
    private static final String SILENT = "";

    private final Database database;
    private final ShopProfile shop;

    BranchQuery(Database database, ShopProfile shop) {
        this.database = database;
        this.shop = shop;
    }

    /** The most frequent first; who did not answer last. */
    List<BranchResponse> branches(String campaign) {
        var rules = rules(campaign);
        return database.with(sql -> sql.createQuery("""
                        with run as materialized (
                          select id, reason from enrollment where campaign = :campaign and run = 1 and arm = 'TREATED'),
                        code as (
                          select c.enrollment_id, count(distinct c.id) as given, count(*) filter (where r.state = 'REDEEMED') as used,
                            count(*) filter (where r.state in ('OVERUSED', 'LEAKED')) as others, coalesce(sum(r.cost), 0) as cost
                          from coupon c left join redemption r on r.code = c.code and r.state <> 'ROLLED_BACK'
                          where c.campaign = :campaign group by c.enrollment_id),
                        refused as (select distinct enrollment_id from (<refused>) d)
                        select run.reason, count(*) as customers, coalesce(sum(code.given), 0)::bigint as given,
                          coalesce(sum(code.used), 0)::bigint as used, coalesce(sum(code.others), 0)::bigint as others,
                          coalesce(sum(code.cost), 0) as cost,
                          count(*) filter (where refused.enrollment_id is not null and code.enrollment_id is null) as saved
                        from run left join code on code.enrollment_id = run.id
                          left join refused on refused.enrollment_id = run.id
                        group by run.reason order by run.reason is null, 2 desc, 1
                        """)
                .define("refused", REFUSED)
                .bind("campaign", campaign)
                .map((row, context) -> {
                    var reason = row.getString("reason");
                    return new BranchResponse(
                            reason,
                            row.getLong("customers"),
                            row.getLong("given"),
                            row.getLong("used"),
                            row.getLong("others"),
                            new Money(row.getBigDecimal("cost"), shop.currency()),
                            row.getLong("saved"),
                            rules.getOrDefault(Objects.requireNonNullElse(reason, SILENT), Map.of()));
                })
                .list());
    }

    /** Who was to get a code and did not: another mail went, or none. */
    private static final String REFUSED = """
            select d.enrollment_id, d.rule from decision d
            where d.campaign = :campaign and d.enrollment_id is not null
              and d.decision in ('REFUSED', 'SKIPPED') and d.rule in ('NOT_LOST', 'PER_CUSTOMER', 'MONEY_REWARD', 'RETURNS_UNAIDED',
                'NO_VALUE', 'LTV_GUARD', 'LIMIT', 'BUDGET', 'OFFER_OVER', 'WEAKER_THAN_PUBLIC')
            """;

    private Map<String, Map<String, Long>> rules(String campaign) {
        return database.with(sql -> {
            var rules = new HashMap<String, Map<String, Long>>();
            sql.createQuery("""
                            select coalesce(e.reason, '') as reason, d.rule, count(distinct e.id) as n from (<refused>) d
                            join enrollment e on e.id = d.enrollment_id and e.run = 1
                            left join coupon c on c.enrollment_id = e.id where c.id is null group by 1, 2
                            """)
                    .define("refused", REFUSED)
                    .bind("campaign", campaign)
                    .map((row, context) -> rules.computeIfAbsent(row.getString("reason"), any -> new TreeMap<>())
                            .put(row.getString("rule"), row.getLong("n")))
                    .list();
            return rules;
        });
    }
}
