package io.winback.campaign.redemption;

import io.winback.campaign.offer.Coupon;
import io.winback.platform.money.Money;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Coupons and each use of them, in the caller's transaction. */
@Singleton
class RedemptionRepository {

    private final Database database;
    private final ShopProfile shop;

    RedemptionRepository(Database database, ShopProfile shop) {
        this.database = database;
        this.shop = shop;
    }

    Optional<Coupon> find(String code) {
        return one("where code = :code", "code", code);
    }

    Optional<Coupon> lock(String code) {
        return one("where code = :code for update", "code", code);
    }

    void markRedeemed(UUID coupon, String order) {
        database.use(sql -> sql.createUpdate(
                        "update coupon set state = 'REDEEMED', redeemed_order = :order where id = :id and state = 'ISSUED'")
                .bind("id", coupon)
                .bind("order", order)
                .execute());
    }

    void insertRedemption(Coupon coupon, RedemptionService.Use use, String state, Instant at) {
        var discount = use.discount();
        database.use(sql -> sql.createUpdate("""
                        insert into redemption (code, order_id, customer_id, state, discount, redeemed_at)
                        values (:code, :order, :customer, :state, :discount, :at)
                        on conflict (code, order_id) do update set customer_id = excluded.customer_id, state = excluded.state,
                          discount = excluded.discount, redeemed_at = excluded.redeemed_at
                        """)
                .bind("code", coupon.code())
                .bind("order", use.order())
                .bind("customer", use.customer())
                .bind("state", state)
                .bind("discount", discount == null ? null : discount.amount())
                .bind("at", at)
                .execute());
    }

    /** The use of a code on an order, unless it was rolled back. */
    Optional<RedemptionResponse> redemption(String code, String order) {
        return database.with(sql -> sql.createQuery("""
                        select code, order_id, state, discount, redeemed_at from redemption
                        where code = :code and order_id = :order and state <> 'ROLLED_BACK'
                        """)
                .bind("code", code)
                .bind("order", order)
                .map((row, context) -> response(row))
                .findOne());
    }

    /** The order is somebody else's now. */
    void moveRedemption(String code, String order, String customer) {
        database.use(sql -> sql.createUpdate("""
                        update redemption set customer_id = :customer
                        where code = :code and order_id = :order and customer_id <> :customer
                        """)
                .bind("customer", customer)
                .bind("code", code)
                .bind("order", order)
                .execute());
    }

    Optional<RedemptionResponse> rollBack(String code, String order) {
        return database.with(sql -> {
            var rolledBack = sql.createQuery("""
                            update redemption set state = 'ROLLED_BACK'
                            where code = :code and order_id = :order and state = 'REDEEMED'
                            returning code, order_id, state, discount, redeemed_at
                            """)
                    .bind("code", code)
                    .bind("order", order)
                    .map((row, context) -> response(row))
                    .findOne();
            sql.createUpdate("""
                            update coupon set state = 'ISSUED', redeemed_order = null
                            where code = :code and redeemed_order = :order
                            """).bind("code", code).bind("order", order).execute();
            return rolledBack;
        });
    }

    private Optional<Coupon> one(String where, String name, String value) {
        return database.with(sql -> sql.createQuery("select " + Coupon.COLUMNS + " from coupon " + where)
                .bind(name, value)
                .map((row, context) -> Coupon.from(row, shop.currency()))
                .findOne());
    }

    private RedemptionResponse response(ResultSet row) throws SQLException {
        return new RedemptionResponse(
                row.getString("code"),
                row.getString("order_id"),
                row.getString("state"),
                money(row.getBigDecimal("discount")),
                row.getObject("redeemed_at", OffsetDateTime.class).toInstant());
    }

    private @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : new Money(amount, shop.currency());
    }
}
