package io.winback.campaign.site;

import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts what campaigns did, those of a page in one statement. */
@Singleton
public class NumberQueries {

    private static final String COUNTS = """
            with e as (
              select campaign, count(*) as enrolled, count(*) filter (where arm = 'HELD_OUT') as held_out,
                count(*) filter (where state = 'ACTIVE' and arm = 'TREATED') as running,
                min(due_at) filter (where state = 'ACTIVE' and arm = 'TREATED') as due
              from enrollment where campaign = any(:keys) group by campaign),
            n as (
              select campaign, count(*) as waiting, min(due_at) as due
              from entry where campaign = any(:keys) and state = 'WAITING' group by campaign),
            m as (
              select campaign, count(*) filter (where state = 'SENT') as sent,
                min(not_before) filter (where state in ('PLANNED', 'DEFERRED')) as due
              from message where campaign = any(:keys) group by campaign),
            c as (
              select campaign, count(*) as issued, count(*) filter (where state = 'REDEEMED') as redeemed,
                sum(coalesce(cost, 0)) + coalesce((select sum(r.cost) from redemption r join coupon s on s.code = r.code
                  where s.campaign = coupon.campaign and r.state in ('OVERUSED', 'LEAKED')), 0) as cost,
                sum(planned_cost) filter (where state in ('ISSUED', 'RESERVED') and expires_at > :now) as open
              from coupon where campaign = any(:keys) group by campaign)
            select k.key, coalesce(running, 0) as running, coalesce(enrolled, 0) as enrolled,
              coalesce(held_out, 0) as held_out, coalesce(waiting, 0) as waiting, coalesce(sent, 0) as sent,
              coalesce(issued, 0) as issued, coalesce(redeemed, 0) as redeemed, coalesce(cost, 0) as cost,
              coalesce(open, 0) as open, least(e.due, n.due, m.due) as next
            from unnest(:keys) as k(key) left join e on e.campaign = k.key left join n on n.campaign = k.key
              left join m on m.campaign = k.key left join c on c.campaign = k.key
            """;

    private final Database database;

    NumberQueries(Database database) {
        this.database = database;
    }

    /** By key of the campaign. */
    public Map<String, Numbers> of(Collection<String> campaigns, Instant now) {
        return database.with(sql -> sql
                .createQuery(COUNTS)
                .bindArray("keys", String.class, campaigns.toArray())
                .bind("now", now)
                .map((row, context) -> Map.entry(row.getString("key"), numbers(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Numbers numbers(ResultSet row) throws SQLException {
        return new Numbers(
                row.getLong("running"),
                row.getLong("enrolled"),
                row.getLong("held_out"),
                row.getLong("waiting"),
                row.getLong("sent"),
                row.getLong("issued"),
                row.getLong("redeemed"),
                row.getBigDecimal("cost"),
                row.getBigDecimal("open"),
                Instants.orNull(row, "next"));
    }
}
