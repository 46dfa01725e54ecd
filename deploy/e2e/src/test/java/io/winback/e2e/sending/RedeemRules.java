package io.winback.e2e.sending;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What must hold between coupons, their uses, budgets and what customers are worth, whatever happened; asked of the tables directly. */
final class RedeemRules {

    static final String TWICE = "codes are redeemed with two orders";

    private final World world;
    private final List<String> broken = new ArrayList<>();

    private RedeemRules(World world) {
        this.world = world;
    }

    /** What does not hold; empty if all does. */
    static List<String> broken(World world, int worth) throws SQLException {
        var rules = new RedeemRules(world);
        rules.codes();
        rules.money(worth);
        return rules.broken;
    }

    private void codes() throws SQLException {
        none(TWICE, """
                select count(*) from (
                  select code from redemption where state = 'REDEEMED' group by code having count(*) > 1) c
                """);
        none("coupons do not agree with their uses", """
                select count(*) from coupon c left join redemption r on r.code = c.code and r.state = 'REDEEMED'
                where (c.state = 'REDEEMED') <> (r.code is not null) or c.redeemed_order is distinct from r.order_id
                  or c.cost is distinct from r.cost
                """);
        none("runs have two codes of an offer", """
                select count(*) from (
                  select enrollment_id, offer from coupon group by enrollment_id, offer having count(*) > 1) c
                """);
    }

    private void money(int worth) throws SQLException {
        none("budgets do not agree with their coupons", """
                select count(*) from offer_budget b where committed <> (
                  select coalesce(sum(c.booked), 0) from coupon c where c.campaign = b.campaign)
                """);
        none("budgets are overrun by more than what was used without a right to it", """
                select count(*) from offer_budget b join campaign_version v on v.campaign_key = b.campaign
                where b.committed > (v.definition::jsonb #>> '{guard,budget,amount}')::numeric + (
                  select coalesce(sum(r.cost), 0) from redemption r join coupon c on c.code = r.code
                  where c.campaign = b.campaign and r.state in ('OVERUSED', 'LEAKED'))
                """);
        none("customers cost more than they are worth", """
                select count(*) from (
                  select customer_id from coupon where state <> 'REVOKED' group by customer_id
                  having sum(coalesce(cost, planned_cost)) > %d) c
                """.formatted(worth));
    }

    private void none(String what, String question) throws SQLException {
        var found = world.number(question);
        if (found > 0) {
            broken.add(found + " " + what);
        }
    }
}
