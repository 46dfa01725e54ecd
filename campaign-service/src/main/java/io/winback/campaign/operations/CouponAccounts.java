package io.winback.campaign.operations;

import java.util.List;

/** Accounts of codes, of their uses and of the money they take; amounts are in the shop's currency. */
final class CouponAccounts {

    private static final String COUPONS = """
            select coalesce(campaign, '') as campaign, count(*) as n from coupon
            where coalesce(campaign, '') = coalesce(:campaign, campaign, '') group by 1
            """;
    private static final String USES = """
            select coalesce(c.campaign, '') as campaign, count(*) as n from redemption r join coupon c on c.code = r.code
            where coalesce(c.campaign, '') = coalesce(:campaign, c.campaign, '') group by 1
            """;

    static final List<Account> ALL = List.of(
            new Account("coupons issued = unique codes", COUPONS, """
                    select coalesce(campaign, '') as campaign, count(distinct code) as n from coupon
                    where coalesce(campaign, '') = coalesce(:campaign, campaign, '') group by 1
                    """),
            new Account("coupons issued = coupons by state", COUPONS, """
                    select campaign, sum(of_state)::bigint as n from (
                      select coalesce(campaign, '') as campaign, count(*) as of_state from coupon
                      where coalesce(campaign, '') = coalesce(:campaign, campaign, '')
                        and state in ('ISSUED', 'RESERVED', 'REDEEMED', 'REVOKED')
                      group by 1, state) s
                    group by campaign
                    """),
            new Account("coupons issued = coupons counted against limits", """
                    select campaign, count(*) as n from coupon where campaign = coalesce(:campaign, campaign) group by campaign
                    """, """
                    select campaign, sum(issued)::bigint as n from offer_limit
                    where campaign = coalesce(:campaign, campaign) group by campaign
                    """),
            Account.none("coupons of held-out customers", """
                    select c.campaign, count(*) as n from coupon c join enrollment e on e.id = c.enrollment_id
                    where e.arm = 'HELD_OUT' and c.campaign = coalesce(:campaign, c.campaign) group by c.campaign
                    """),
            Account.none("coupons from pools whose code is not taken", """
                    select coalesce(c.campaign, '') as campaign, count(*) as n from coupon c
                    where c.source = 'POOL' and coalesce(c.campaign, '') = coalesce(:campaign, c.campaign, '') and not exists (
                      select 1 from pool_code p where p.code = c.code and p.taken_at is not null)
                    group by 1
                    """),
            new Account("coupons redeemed = first uses of codes", """
                    select coalesce(campaign, '') as campaign, count(*) as n from coupon
                    where state = 'REDEEMED' and coalesce(campaign, '') = coalesce(:campaign, campaign, '') group by 1
                    """, """
                    select coalesce(c.campaign, '') as campaign, count(distinct r.code) as n
                    from redemption r join coupon c on c.code = r.code
                    where r.state = 'REDEEMED' and coalesce(c.campaign, '') = coalesce(:campaign, c.campaign, '') group by 1
                    """),
            new Account("uses of codes = uses by state", USES, """
                    select campaign, sum(of_state)::bigint as n from (
                      select coalesce(c.campaign, '') as campaign, count(*) as of_state
                      from redemption r join coupon c on c.code = r.code
                      where coalesce(c.campaign, '') = coalesce(:campaign, c.campaign, '')
                        and r.state in ('REDEEMED', 'OVERUSED', 'LEAKED', 'ROLLED_BACK')
                      group by 1, r.state) s
                    group by campaign
                    """),
            new Account("cost of redeemed coupons = cost of their first uses", """
                    select coalesce(campaign, '') as campaign, coalesce(sum(cost), 0) as n from coupon
                    where state = 'REDEEMED' and coalesce(campaign, '') = coalesce(:campaign, campaign, '') group by 1
                    """, """
                    select coalesce(c.campaign, '') as campaign, sum(r.cost) as n
                    from redemption r join coupon c on c.code = r.code
                    where r.state = 'REDEEMED' and coalesce(c.campaign, '') = coalesce(:campaign, c.campaign, '') group by 1
                    """),
            new Account("budget committed = what coupons take of it", """
                    select campaign, committed as n from offer_budget where campaign = coalesce(:campaign, campaign)
                    """, """
                    select campaign, sum(booked) as n from coupon
                    where campaign = coalesce(:campaign, campaign) group by campaign
                    """));

    private CouponAccounts() {}
}
