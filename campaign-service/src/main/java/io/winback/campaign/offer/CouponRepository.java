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

    List<Coupon> of(Collection<CouponService.Holder> holders) {
        return database.with(sql -> Columns.of(holders)
                .with("enrollment", CouponService.Holder::enrollment)
                .with("offer", CouponService.Holder::offer)
                .bindTo(sql.createQuery("select " + Coupon.COLUMNS + """
                        from coupon where (enrollment_id, offer) in (
                          select * from unnest(cast(:enrollment as uuid[]), cast(:offer as text[])))
                        """))
                .map((row, context) -> Coupon.from(row, shop.currency()))
                .list());
    }

    void insert(List<Coupon> coupons) {
        database.use(sql -> Columns.of(coupons)
                .with("id", Coupon::id)
                .with("code", Coupon::code)
                .with("customer", Coupon::customer)
                .with("campaign", Coupon::campaign)
                .with("enrollment", Coupon::enrollment)
                .with("offer", Coupon::offer)
                .with("kind", Coupon::kind)
                .with("percent", Coupon::percent)
                .with("amount", coupon -> amount(coupon.amount()))
                .with(
                        "currency",
                        coupon -> coupon.amount() == null
                                ? null
                                : coupon.amount().currency().getCurrencyCode())
                .with("points", Coupon::points)
                .with("gift", Coupon::gift)
                .with("minimum", coupon -> amount(coupon.minimum()))
                .with("source", coupon -> coupon.source().name())
                .with("planned", coupon -> amount(coupon.plannedCost()))
                .with("state", Coupon::state)
                .with("issued", Coupon::issuedAt)
                .with("expires", Coupon::expiresAt)
                .bindTo(sql.createUpdate("""
                        insert into coupon (id, code, customer_id, campaign, enrollment_id, offer, kind, percent, amount,
                          currency, points, gift, minimum, source, planned_cost, state, issued_at, expires_at)
                        select * from unnest(cast(:id as uuid[]), cast(:code as text[]), cast(:customer as text[]),
                          cast(:campaign as text[]), cast(:enrollment as uuid[]), cast(:offer as text[]), cast(:kind as text[]),
                          cast(:percent as numeric[]), cast(:amount as numeric[]), cast(:currency as text[]),
                          cast(:points as integer[]), cast(:gift as text[]), cast(:minimum as numeric[]), cast(:source as text[]),
                          cast(:planned as numeric[]), cast(:state as text[]), cast(:issued as timestamptz[]),
                          cast(:expires as timestamptz[]))
                        """))
                .execute());
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }
}
