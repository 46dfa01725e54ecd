package io.winback.campaign.offer;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.CampaignService;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Budgets of campaigns and limits of offers, in the caller's transaction. What the newest version of a campaign says holds for all its runs:
 * a budget that is raised has room at once.
 */
@Singleton
class Allowances {

    private final Database database;
    private final CampaignService campaigns;

    Allowances(Database database, CampaignService campaigns) {
        this.database = database;
        this.campaigns = campaigns;
    }

    /** Locks what the offers draw on, budgets before limits, each in the order of their keys. */
    Room lock(Collection<Asked> asked) {
        if (asked.isEmpty()) {
            return new Room(Map.of(), new HashMap<>(), new HashMap<>());
        }
        var keys =
                asked.stream().map(ask -> Room.Key.of(ask.holder())).distinct().collect(Collectors.toList());
        return new Room(newest(keys), budgets(keys), limits(keys));
    }

    /** Takes issued coupons of campaigns out of what is left; the rows were locked when it was decided. */
    void take(Collection<Grant.Given> given) {
        var ofCampaigns = given.stream()
                .filter(grant -> grant.coupon().campaign() != null)
                .toList();
        if (ofCampaigns.isEmpty()) {
            return;
        }
        commit(ofCampaigns.stream()
                .collect(Collectors.groupingBy(
                        grant -> String.valueOf(grant.coupon().campaign()),
                        Collectors.reducing(
                                BigDecimal.ZERO, grant -> grant.cost().most().amount(), BigDecimal::add))));
        var counts = ofCampaigns.stream()
                .collect(Collectors.groupingBy(
                        grant -> Room.Key.of(Holder.of(grant.coupon())), Collectors.summingInt(any -> 1)));
        database.use(sql -> Columns.of(counts.entrySet())
                .with("campaign", count -> count.getKey().campaign())
                .with("offer", count -> count.getKey().offer())
                .with("count", Map.Entry::getValue)
                .bindTo(sql.createUpdate("""
                        update offer_limit l set issued = l.issued + n.count
                        from unnest(cast(:campaign as text[]), cast(:offer as text[]), cast(:count as integer[]))
                          n(campaign, offer, count)
                        where l.campaign = n.campaign and l.offer = n.offer
                        """))
                .execute());
    }

    /** Adds to what campaigns have committed, or gives back; the rows are locked, or this is the only row. */
    void commit(Map<String, BigDecimal> changes) {
        database.use(sql -> Columns.of(changes.entrySet())
                .with("campaign", Map.Entry::getKey)
                .with("change", Map.Entry::getValue)
                .bindTo(sql.createUpdate("""
                        update offer_budget b set committed = b.committed + n.change
                        from unnest(cast(:campaign as text[]), cast(:change as numeric[])) n(campaign, change)
                        where b.campaign = n.campaign
                        """))
                .execute());
    }

    Map<String, BigDecimal> lockBudgets(Collection<String> of) {
        var ids = of.stream().distinct().sorted().toArray();
        return database.with(sql -> {
            sql.createUpdate("""
                            insert into offer_budget (campaign) select id from unnest(:ids) id order by id on conflict do nothing
                            """).bindArray("ids", String.class, ids).execute();
            return sql.createQuery(
                            "select campaign, committed from offer_budget where campaign = any(:ids) order by campaign for update")
                    .bindArray("ids", String.class, ids)
                    .map((row, context) -> Map.entry(row.getString(1), row.getBigDecimal(2)))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        });
    }

    private Map<String, BigDecimal> budgets(List<Room.Key> keys) {
        return lockBudgets(keys.stream().map(Room.Key::campaign).toList());
    }

    private Map<Room.Key, Integer> limits(List<Room.Key> keys) {
        var columns = Columns.of(keys).with("campaign", Room.Key::campaign).with("offer", Room.Key::offer);
        return database.with(sql -> {
            columns.bindTo(sql.createUpdate("""
                            insert into offer_limit (campaign, offer)
                            select * from unnest(cast(:campaign as text[]), cast(:offer as text[])) order by 1, 2
                            on conflict do nothing
                            """)).execute();
            return columns.bindTo(sql.createQuery("""
                            select campaign, offer, issued from offer_limit
                            where (campaign, offer) in (
                              select * from unnest(cast(:campaign as text[]), cast(:offer as text[])))
                            order by campaign, offer for update
                            """))
                    .map((row, context) -> Map.entry(new Room.Key(row.getString(1), row.getString(2)), row.getInt(3)))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        });
    }

    private Map<String, CampaignDefinition> newest(List<Room.Key> keys) {
        return keys.stream()
                .map(Room.Key::campaign)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), this::newest));
    }

    private CampaignDefinition newest(String key) {
        return campaigns.launched(key, campaigns.existing(key).version());
    }
}
