package io.winback.campaign.redemption;

import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Single codes, and their use by calls. Each change is one statement that looks at the state it changes. */
@Singleton
class TillRepository {

    private static final String BY_CODE = "select " + TillCoupon.COLUMNS + " from coupon where code = any(:codes)";

    private final Database database;
    private final ShopProfile shop;

    TillRepository(Database database, ShopProfile shop) {
        this.database = database;
        this.shop = shop;
    }

    Optional<TillCoupon> find(TypedCode code) {
        return one(BY_CODE, code);
    }

    /** Locks the holder, who comes before the coupon; of somebody who was erased there is no row. Its state may be out of date. */
    Optional<TillCoupon> withHolderLocked(TypedCode code) {
        return one("""
                with holder as materialized (
                  select 1 from customer where customer_id in (select customer_id from coupon where code = any(:codes))
                  order by customer_id for update)
                """ + BY_CODE + " and (select count(*) from holder) >= 0", code);
    }

    Optional<Use> use(String code, String order) {
        return database.with(sql -> sql.createQuery(
                        "select " + Use.COLUMNS + " from redemption where code = :code and order_id = :order")
                .bind("code", code)
                .bind("order", order)
                .map((row, context) -> Use.from(row, shop.currency()))
                .findOne());
    }

    /** Uses the code if it is free for the order, and the order was not cancelled; says whether it did. */
    boolean redeem(TillCoupon coupon, Use use, Instant machine) {
        return database.with(sql -> sql.createUpdate("""
                        with used as (
                          update coupon set state = 'REDEEMED', redeemed_order = :order, cost = :cost, settle_at = :at,
                            reserved_order = null, reserved_until = null
                          where id = :coupon and not erased
                            and (state = 'ISSUED' or state = 'RESERVED' and (reserved_order = :order or reserved_until <= :machine))
                            and not exists (select 1 from purchase p where p.order_id = :order and (p.status = 'CANCELLED'
                              or exists (select 1 from purchase_return r where r.order_id = p.order_id and r.is_full)))
                          returning code)
                        insert into redemption (code, order_id, customer_id, state, discount, currency, cost, asked, redeemed_at)
                        select code, :order, :customer, 'REDEEMED', :discount, :currency, :cost, true, :at from used
                        on conflict (code, order_id) do update set customer_id = excluded.customer_id, state = excluded.state,
                          discount = excluded.discount, currency = excluded.currency, cost = excluded.cost, asked = true,
                          redeemed_at = excluded.redeemed_at
                        """)
                        .bind("coupon", coupon.id())
                        .bind("order", use.order())
                        .bind("customer", use.customer())
                        .bind(
                                "discount",
                                use.discount() == null ? null : use.discount().amount())
                        .bind(
                                "currency",
                                use.discount() == null
                                        ? null
                                        : use.discount().currency().getCurrencyCode())
                        .bind("cost", use.cost().amount())
                        .bind("machine", machine)
                        .bind("at", use.at())
                        .execute()
                > 0);
    }

    /** The order used the code before the shop asked: from now on it stands by the call, at what the call says of the goods. */
    void confirm(UUID coupon, Use use) {
        database.use(sql -> sql.createUpdate("""
                        with cost as (update coupon set cost = :cost, settle_at = :at where id = :coupon and redeemed_order = :order)
                        update redemption set asked = true, discount = :discount, currency = :currency, cost = :cost
                        where code = :code and order_id = :order
                        """)
                .bind("coupon", coupon)
                .bind("cost", use.cost().amount())
                .bind("at", use.at())
                .bind("order", use.order())
                .bind("discount", use.discount() == null ? null : use.discount().amount())
                .bind(
                        "currency",
                        use.discount() == null
                                ? null
                                : use.discount().currency().getCurrencyCode())
                .bind("code", use.code())
                .execute());
    }

    /** A customer who shows a code is interested; reports count that. */
    void noteValidated(UUID coupon, Instant now) {
        database.use(sql -> sql.createUpdate(
                        "update coupon set validated_at = :now where id = :coupon and validated_at is null and not erased")
                .bind("coupon", coupon)
                .bind("now", now)
                .execute());
    }

    boolean reserve(UUID coupon, String order, Instant until, Instant machine) {
        return database.with(sql -> sql.createUpdate("""
                        update coupon set state = 'RESERVED', reserved_order = :order, reserved_until = :until
                        where id = :coupon and not erased
                          and (state = 'ISSUED' or state = 'RESERVED' and (reserved_order = :order or reserved_until <= :machine))
                        """)
                        .bind("order", order)
                        .bind("until", until)
                        .bind("coupon", coupon)
                        .bind("machine", machine)
                        .execute()
                > 0);
    }

    void release(UUID coupon, String order) {
        database.use(sql -> sql.createUpdate("""
                        update coupon set state = 'ISSUED', reserved_order = null, reserved_until = null
                        where id = :coupon and state = 'RESERVED' and reserved_order = :order
                        """)
                .bind("coupon", coupon)
                .bind("order", order)
                .execute());
    }

    /** Gives the code back if the order used it; says whether it did. A code that was revoked meanwhile is not good again. */
    boolean rollBack(TillCoupon coupon, String order, Instant now) {
        return database.with(sql -> sql.createUpdate("""
                        with back as (
                          update coupon set state = case when revoked_at is null then 'ISSUED' else 'REVOKED' end,
                            redeemed_order = null, cost = null, settle_at = :now
                          where id = :coupon and state = 'REDEEMED' and redeemed_order = :order returning code)
                        update redemption r set state = 'ROLLED_BACK' from back
                        where r.code = back.code and r.order_id = :order
                        """)
                        .bind("now", now)
                        .bind("coupon", coupon.id())
                        .bind("order", order)
                        .execute()
                > 0);
    }

    boolean cancelled(@Nullable String order) {
        return database.with(sql -> sql.createQuery("""
                        select 1 from purchase p where p.order_id = :order and (p.status = 'CANCELLED'
                          or exists (select 1 from purchase_return r where r.order_id = p.order_id and r.is_full))
                        """)
                .bind("order", order)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    /** A code of a pool could look like one made here; what was typed as it is goes first. */
    private Optional<TillCoupon> one(String query, TypedCode code) {
        return database.with(sql -> sql
                .createQuery(query)
                .bindArray("codes", String.class, code.candidates().toArray())
                .map((row, context) -> TillCoupon.from(row, shop.currency()))
                .list()
                .stream()
                .min((a, b) ->
                        Boolean.compare(!a.code().equals(code.text()), !b.code().equals(code.text()))));
    }
}
