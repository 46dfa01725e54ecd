package io.winback.campaign.offer.overview;

import io.winback.platform.money.Money;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts the codes of some campaigns by offer, and what they cost. */
@Singleton
class OverviewQuery {

    private final Database database;
    private final ShopProfile shop;

    OverviewQuery(Database database, ShopProfile shop) {
        this.database = database;
        this.shop = shop;
    }

    /**
     * By campaign, in the order of the offers' keys.
     *
     * @param now business clock
     * @param machine its clock: a code that was reserved for longer than that is free again
     */
    Map<String, List<OfferFigures>> figures(Collection<String> campaigns, Instant now, Instant machine) {
        return database.with(sql -> sql.createQuery("""
                        select c.campaign, c.offer, max(c.kind) as kind, count(*) as issued,
                          count(*) filter (where s.state = 'ISSUED' and c.expires_at > :now) as open,
                          count(*) filter (where s.state = 'RESERVED') as reserved,
                          count(*) filter (where s.state = 'REDEEMED') as redeemed,
                          count(*) filter (where s.state = 'ISSUED' and c.expires_at <= :now) as expired,
                          count(*) filter (where s.state = 'REVOKED') as revoked,
                          coalesce(sum(u.overused), 0) as overused, coalesce(sum(u.leaked), 0) as leaked,
                          coalesce(sum(c.planned_cost) filter (
                            where s.state in ('RESERVED', 'REDEEMED') or s.state = 'ISSUED' and c.expires_at > :now), 0) as planned,
                          coalesce(sum(coalesce(c.cost, 0) + coalesce(u.cost, 0)), 0) as cost
                        from coupon c
                          cross join lateral (select case when c.state = 'RESERVED' and c.reserved_until <= :machine
                            then 'ISSUED' else c.state end as state) s
                          left join lateral (
                          select count(*) filter (where r.state = 'OVERUSED') as overused,
                            count(*) filter (where r.state = 'LEAKED') as leaked, sum(r.cost) as cost
                          from redemption r where r.code = c.code and r.state in ('OVERUSED', 'LEAKED')) u on true
                        where c.campaign = any(:campaigns)
                        group by c.campaign, c.offer order by c.campaign, c.offer
                        """)
                .bindArray("campaigns", String.class, campaigns.toArray())
                .bind("now", now)
                .bind("machine", machine)
                .map((row, context) -> Map.entry(row.getString("campaign"), figures(row)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    Map<String, Money> committed(Collection<String> campaigns) {
        return database.with(
                sql -> sql.createQuery("select campaign, committed from offer_budget where campaign = any(:campaigns)")
                        .bindArray("campaigns", String.class, campaigns.toArray())
                        .map((row, context) -> Map.entry(row.getString(1), money(row.getBigDecimal(2))))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private OfferFigures figures(ResultSet row) throws SQLException {
        return new OfferFigures(
                row.getString("offer"),
                row.getString("kind"),
                row.getLong("issued"),
                row.getLong("open"),
                row.getLong("reserved"),
                row.getLong("redeemed"),
                row.getLong("expired"),
                row.getLong("revoked"),
                row.getLong("overused"),
                row.getLong("leaked"),
                money(row.getBigDecimal("planned")),
                money(row.getBigDecimal("cost")),
                null);
    }

    private Money money(@Nullable BigDecimal amount) {
        return new Money(amount == null ? BigDecimal.ZERO : amount, shop.currency());
    }
}
