package io.winback.campaign.redemption;

import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Codes with their uses, many at once, in the caller's transaction. */
@Singleton
class CodeBooks {

    private final Database database;
    private final ShopProfile shop;

    CodeBooks(Database database, ShopProfile shop) {
        this.database = database;
        this.shop = shop;
    }

    /** Who holds the codes that are named, and those that were used with the orders; nobody who was erased. */
    Set<String> holders(Collection<String> codes, Collection<String> orders) {
        return database.with(sql -> sql.createQuery("""
                        select distinct customer_id from coupon where not erased and code in (
                          select unnest(:codes) union select r.code from redemption r where r.order_id = any(:orders))
                        """)
                .bindArray("codes", String.class, codes.toArray())
                .bindArray("orders", String.class, orders.toArray())
                .mapTo(String.class)
                .collect(Collectors.toSet()));
    }

    /** The codes that are named, and those that were used with the orders; their holders are locked. */
    List<CodeBook> of(Collection<String> codes, Collection<String> orders) {
        var coupons = database.with(sql -> sql.createQuery("select " + TillCoupon.COLUMNS + """
                        from coupon where code in (
                          select unnest(:codes) union select r.code from redemption r where r.order_id = any(:orders))
                        order by id for update
                        """)
                .bindArray("codes", String.class, codes.toArray())
                .bindArray("orders", String.class, orders.toArray())
                .map((row, context) -> TillCoupon.from(row, shop.currency()))
                .list());
        if (coupons.isEmpty()) {
            return List.of();
        }
        var uses = database.with(sql -> sql.createQuery("select " + Use.COLUMNS
                        + " from redemption where code = any(:codes) order by redeemed_at, order_id")
                .bindArray(
                        "codes",
                        String.class,
                        coupons.stream().map(TillCoupon::code).toArray())
                .map((row, context) -> Use.from(row, shop.currency()))
                .collect(Collectors.groupingBy(Use::code)));
        return coupons.stream()
                .map(coupon -> new CodeBook(coupon, uses.getOrDefault(coupon.code(), List.of())))
                .toList();
    }

    /** Orders as they stand, without what they were worth. */
    List<NamedOrder> orders(Collection<String> orders) {
        return database.with(sql -> sql.createQuery("""
                        select order_id, customer_id, ordered_at, coupon_code,
                          status <> 'CANCELLED' and not exists (
                            select 1 from purchase_return r where r.order_id = p.order_id and r.is_full) as stands
                        from purchase p where order_id = any(:orders)
                        """)
                .bindArray("orders", String.class, orders.toArray())
                .map((row, context) -> new NamedOrder(
                        row.getString("order_id"),
                        row.getString("customer_id"),
                        row.getTimestamp("ordered_at").toInstant(),
                        row.getBoolean("stands"),
                        candidates(row.getString("coupon_code")),
                        null,
                        null))
                .list());
    }

    void store(List<CodeBook> books, Instant now) {
        var touched = books.stream().filter(book -> !book.touched().isEmpty()).toList();
        var uses = touched.stream().flatMap(book -> book.touched().stream()).toList();
        if (uses.isEmpty()) {
            return;
        }
        database.use(sql -> {
            Columns.of(uses)
                    .with("code", Use::code)
                    .with("order", Use::order)
                    .with("customer", Use::customer)
                    .with("state", Use::state)
                    .with(
                            "discount",
                            use -> use.discount() == null
                                    ? null
                                    : use.discount().amount())
                    .with(
                            "currency",
                            use -> use.discount() == null
                                    ? null
                                    : use.discount().currency())
                    .with("cost", use -> use.cost().amount())
                    .with("asked", Use::asked)
                    .with("named", Use::named)
                    .with("at", Use::at)
                    .bindTo(sql.createUpdate("""
                            insert into redemption (code, order_id, customer_id, state, discount, currency, cost, asked, named,
                              redeemed_at)
                            select * from unnest(cast(:code as text[]), cast(:order as text[]), cast(:customer as text[]),
                              cast(:state as text[]), cast(:discount as numeric[]), cast(:currency as text[]),
                              cast(:cost as numeric[]), cast(:asked as boolean[]), cast(:named as boolean[]),
                              cast(:at as timestamptz[]))
                            on conflict (code, order_id) do update set customer_id = excluded.customer_id,
                              state = excluded.state, discount = excluded.discount, currency = excluded.currency,
                              cost = excluded.cost, asked = excluded.asked, named = excluded.named,
                              redeemed_at = excluded.redeemed_at
                            """))
                    .execute();
            Columns.of(touched)
                    .with("id", book -> book.coupon().id())
                    .with("order", book -> book.redeeming().map(Use::order).orElse(null))
                    .with("cost", book -> book.redeeming()
                            .map(use -> use.cost().amount())
                            .orElse(null))
                    .bindTo(sql.createUpdate("""
                            update coupon c set redeemed_order = b.order_id, cost = b.cost, settle_at = :now,
                              state = case when b.order_id is not null then 'REDEEMED'
                                when c.state <> 'REDEEMED' then c.state
                                when c.revoked_at is null then 'ISSUED' else 'REVOKED' end,
                              reserved_order = case when b.order_id is null then c.reserved_order end,
                              reserved_until = case when b.order_id is null then c.reserved_until end
                            from unnest(cast(:id as uuid[]), cast(:order as text[]), cast(:cost as numeric[]))
                              b(id, order_id, cost)
                            where c.id = b.id
                            """))
                    .bind("now", now)
                    .execute();
        });
    }

    private static Set<String> candidates(@Nullable String code) {
        return code == null ? Set.of() : new TypedCode(code).candidates();
    }
}
