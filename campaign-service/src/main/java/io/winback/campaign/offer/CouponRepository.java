package io.winback.campaign.offer;

import io.winback.platform.money.Money;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Coupons, in the caller's transaction. */
@Singleton
class CouponRepository {

    private final Database database;
    private final ShopProfile shop;

    CouponRepository(Database database, ShopProfile shop) {
        this.database = database;
        this.shop = shop;
    }

    List<Coupon> of(Collection<Holder> holders) {
        return database.with(sql -> Columns.of(holders)
                .with("enrollment", Holder::enrollment)
                .with("offer", Holder::offer)
                .bindTo(sql.createQuery("select " + Coupon.COLUMNS + """
                        from coupon where (enrollment_id, offer) in (
                          select * from unnest(cast(:enrollment as uuid[]), cast(:offer as text[])))
                        """))
                .map((row, context) -> Coupon.from(row, shop.currency()))
                .list());
    }

    /** Issues coupons; those of campaigns take their part of the budget until they are settled. */
    void insert(Collection<Grant.Given> grants) {
        database.use(sql -> Columns.of(grants)
                .with("id", grant -> grant.coupon().id())
                .with("code", grant -> grant.coupon().code())
                .with("customer", grant -> grant.coupon().customer())
                .with("campaign", grant -> grant.coupon().campaign())
                .with("enrollment", grant -> grant.coupon().enrollment())
                .with("offer", grant -> grant.coupon().offer())
                .with("kind", grant -> grant.coupon().kind())
                .with("percent", grant -> grant.coupon().percent())
                .with("atMost", grant -> amount(grant.coupon().atMost()))
                .with("amount", grant -> amount(grant.coupon().amount()))
                .with("currency", grant -> currency(grant.coupon().amount()))
                .with("points", grant -> grant.coupon().points())
                .with("gift", grant -> grant.coupon().gift())
                .with("minimum", grant -> amount(grant.coupon().minimum()))
                .with("source", grant -> grant.coupon().source())
                .with("planned", grant -> amount(grant.coupon().plannedCost()))
                .with("most", grant -> amount(grant.cost().most()))
                .with("extra", grant -> amount(grant.cost().extra()))
                .with("issued", grant -> grant.coupon().issuedAt())
                .with("expires", grant -> grant.coupon().expiresAt())
                .with("settle", Grant.Given::settleAt)
                .bindTo(sql.createUpdate("""
                        insert into coupon (id, code, customer_id, campaign, enrollment_id, offer, kind, percent, at_most, amount,
                          currency, points, gift, minimum, source, planned_cost, extra_cost, most_cost, booked, state, issued_at, expires_at,
                          settle_at)
                        select id, code, customer, campaign, enrollment, offer, kind, percent, at_most, amount, currency, points,
                          gift, minimum, source, planned, extra, most, case when campaign is null then 0 else most end, 'ISSUED', issued,
                          expires, settle
                        from unnest(cast(:id as uuid[]), cast(:code as text[]), cast(:customer as text[]),
                          cast(:campaign as text[]), cast(:enrollment as uuid[]), cast(:offer as text[]), cast(:kind as text[]),
                          cast(:percent as numeric[]), cast(:atMost as numeric[]), cast(:amount as numeric[]),
                          cast(:currency as text[]), cast(:points as integer[]), cast(:gift as text[]),
                          cast(:minimum as numeric[]), cast(:source as text[]), cast(:planned as numeric[]), cast(:extra as numeric[]),
                          cast(:most as numeric[]), cast(:issued as timestamptz[]), cast(:expires as timestamptz[]),
                          cast(:settle as timestamptz[]))
                          c(id, code, customer, campaign, enrollment, offer, kind, percent, at_most, amount, currency, points,
                            gift, minimum, source, planned, extra, most, issued, expires, settle)
                        """))
                .execute());
    }

    private static @Nullable String currency(@Nullable Money money) {
        return money == null ? null : money.currency().getCurrencyCode();
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }
}
