package io.winback.campaign.offer;

import io.winback.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Books what coupons take of their campaigns' budgets, after the fact: what a used code did cost, nothing for one that expired or was
 * revoked. So using a code never waits for the budget.
 */
@ApplicationScoped
class SettleService {

    private static final int BATCH = 500;

    private final Database database;
    private final Allowances allowances;
    private final Clock clock;

    SettleService(Database database, Allowances allowances, Clock clock) {
        this.database = database;
        this.allowances = allowances;
        this.clock = clock;
    }

    /** What a coupon takes more of its campaign's budget than before; less is negative. */
    private record Change(String campaign, BigDecimal amount) {}

    /** Settles some coupons, and says whether there may be more. */
    @Transactional
    boolean settle() {
        var changes = changes(clock.instant());
        var byCampaign = changes.stream()
                .filter(change -> change.amount().signum() != 0)
                .collect(Collectors.groupingBy(
                        Change::campaign, Collectors.reducing(BigDecimal.ZERO, Change::amount, BigDecimal::add)));
        if (!byCampaign.isEmpty()) {
            book(byCampaign);
        }
        return changes.size() == BATCH;
    }

    private void book(Map<String, BigDecimal> changes) {
        allowances.lockBudgets(changes.keySet());
        allowances.commit(changes);
    }

    private List<Change> changes(Instant now) {
        return database.with(sql -> sql.createQuery("""
                        with due as materialized (
                          select id from coupon where settle_at <= :now order by settle_at limit :most for update skip locked)
                        update coupon c set
                          booked = case when c.campaign is null or c.state = 'REVOKED' then 0
                            when c.state = 'REDEEMED' then coalesce(c.cost, c.most_cost)
                            when c.expires_at > :over then c.most_cost else 0 end
                            + case when c.campaign is null then 0 else coalesce((select sum(r.cost) from redemption r
                                where r.code = c.code and r.state in ('OVERUSED', 'LEAKED')), 0) end,
                          settle_at = case when c.campaign is not null and c.state in ('ISSUED', 'RESERVED') and c.expires_at > :over
                            then c.expires_at + make_interval(secs => :grace) end
                        from due where c.id = due.id
                        returning coalesce(c.campaign, '') as campaign, new.booked - old.booked as change
                        """)
                .bind("now", now)
                .bind("over", now.minus(Grant.Given.GRACE))
                .bind("grace", Grant.Given.GRACE.toSeconds())
                .bind("most", BATCH)
                .map((row, context) -> new Change(row.getString("campaign"), row.getBigDecimal("change")))
                .list());
    }
}
