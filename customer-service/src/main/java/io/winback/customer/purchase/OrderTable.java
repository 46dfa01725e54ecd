package io.winback.customer.purchase;

import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes orders with their lines, any number with one statement. */
@Singleton
class OrderTable {

    private final Database database;

    OrderTable(Database database) {
        this.database = database;
    }

    private record Numbered(String orderId, int position, LineDraft line) {}

    Map<String, StoredOrder> stored(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.with(sql -> Columns.of(ids)
                .with("id", id -> id)
                .bindTo(sql.createQuery("""
                        select id, customer_id, fingerprint, history, version, updated_at from purchase_order
                        where id = any (cast(:id as text[]))
                        """))
                .map((row, context) -> new StoredOrder(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getBoolean(4),
                        row.getLong(5),
                        Instants.orNull(row, 6)))
                .collect(Collectors.toMap(StoredOrder::id, Function.identity())));
    }

    /** Returns the new version of every order written: an order that somebody else has got meanwhile is not. */
    Map<String, Long> save(List<Placement> placements) {
        return database.with(sql -> orders(placements)
                .bindTo(lines(placements).bindTo(sql.createQuery("""
                        with saved as (
                          insert into purchase_order (id, customer_id, ordered_at, status, channel, currency, goods,
                            discount, tax, shipping, total, reporting_goods, coupon_code, history, promised_at, shipped_at,
                            delivered_at, refund_asked_at, refunded_at, updated_at, fingerprint, version)
                          select r.*, nextval('event_version')
                          from (select pg_advisory_xact_lock_shared(:lock)) as returns_wait, unnest(cast(:id as text[]),
                            cast(:customer as text[]), cast(:orderedAt as timestamptz[]), cast(:status as text[]),
                            cast(:channel as text[]), cast(:currency as text[]), cast(:goods as numeric[]),
                            cast(:discount as numeric[]), cast(:tax as numeric[]), cast(:shipping as numeric[]),
                            cast(:total as numeric[]), cast(:reporting as numeric[]), cast(:coupon as text[]),
                            cast(:history as boolean[]), cast(:promised as timestamptz[]),
                            cast(:shipped as timestamptz[]), cast(:delivered as timestamptz[]),
                            cast(:refundAsked as timestamptz[]), cast(:refunded as timestamptz[]),
                            cast(:updated as timestamptz[]), cast(:fingerprint as uuid[])) as r
                          on conflict (id) do update set customer_id = excluded.customer_id, ordered_at = excluded.ordered_at, status = excluded.status,
                            channel = excluded.channel, currency = excluded.currency, goods = excluded.goods,
                            discount = excluded.discount, tax = excluded.tax, shipping = excluded.shipping,
                            total = excluded.total, reporting_goods = excluded.reporting_goods,
                            coupon_code = excluded.coupon_code, history = excluded.history,
                            promised_at = excluded.promised_at, shipped_at = excluded.shipped_at,
                            delivered_at = excluded.delivered_at, refund_asked_at = excluded.refund_asked_at,
                            refunded_at = excluded.refunded_at, updated_at = excluded.updated_at,
                            fingerprint = excluded.fingerprint, version = excluded.version
                          where purchase_order.customer_id = excluded.customer_id
                            or excluded.id = any (cast(:moved as text[]))
                          returning id, version),
                        told as (
                          insert into order_line
                            (order_id, position, product_id, name, category, quantity, unit_price, unit_cost)
                          select line.* from unnest(cast(:order as text[]), cast(:position as integer[]),
                            cast(:product as text[]), cast(:name as text[]), cast(:category as text[]),
                            cast(:quantity as integer[]), cast(:price as numeric[]), cast(:cost as numeric[]))
                            as line(order_id) join saved on saved.id = line.order_id)
                        select id, version from saved
                        """)))
                .bind("lock", ReturnTable.ORDERS_LOCK)
                .bindArray("moved", String.class, moved(placements))
                .reduceRows(new HashMap<String, Long>(), (map, row) -> {
                    map.put(row.getColumn("id", String.class), row.getColumn("version", Long.class));
                    return map;
                }));
    }

    private static Columns<Placement> orders(List<Placement> placements) {
        return Columns.<Placement>of(placements)
                .with("id", placement -> placement.order().id())
                .with("customer", Placement::customerId)
                .with("orderedAt", placement -> placement.order().orderedAt())
                .with("status", placement -> placement.order().status())
                .with("channel", placement -> placement.order().channel())
                .with(
                        "currency",
                        placement -> placement.order().totals().goods().currency())
                .with("goods", placement -> placement.order().totals().exactGoods())
                .with(
                        "discount",
                        placement -> placement.order().totals().discount().amount())
                .with("tax", placement -> placement.order().totals().tax().amount())
                .with(
                        "shipping",
                        placement -> placement.order().totals().shipping().amount())
                .with("total", placement -> placement.order().totals().total().amount())
                .with("reporting", placement -> {
                    var money = placement.order().totals().reportingGoods();
                    return money == null ? null : money.amount();
                })
                .with("coupon", placement -> placement.order().couponCode())
                .with("history", Placement::history)
                .with("promised", placement -> placement.order().milestones().promisedAt())
                .with("shipped", placement -> placement.order().milestones().shippedAt())
                .with("delivered", placement -> placement.order().milestones().deliveredAt())
                .with("refundAsked", placement -> placement.order().milestones().refundAskedAt())
                .with("refunded", placement -> placement.order().milestones().refundedAt())
                .with("updated", placement -> placement.order().updatedAt())
                .with("fingerprint", Placement::fingerprint);
    }

    private static Object[] moved(List<Placement> placements) {
        return placements.stream()
                .filter(placement -> placement.outcome() == Placement.Outcome.MOVED)
                .map(placement -> placement.order().id())
                .toArray();
    }

    void deleteLines(Collection<String> orderIds) {
        if (!orderIds.isEmpty()) {
            database.use(sql -> Columns.of(orderIds)
                    .with("id", id -> id)
                    .bindTo(sql.createUpdate("delete from order_line where order_id = any (cast(:id as text[]))"))
                    .execute());
        }
    }

    private static Columns<Numbered> lines(List<Placement> placements) {
        var lines = placements.stream()
                .map(Placement::order)
                .flatMap(order -> IntStream.range(0, order.lines().size())
                        .mapToObj(i ->
                                new Numbered(order.id(), i + 1, order.lines().get(i))))
                .toList();
        return Columns.<Numbered>of(lines)
                .with("order", Numbered::orderId)
                .with("position", Numbered::position)
                .with("product", numbered -> numbered.line().productId())
                .with("name", numbered -> numbered.line().name())
                .with("category", numbered -> numbered.line().category())
                .with("quantity", numbered -> numbered.line().quantity())
                .with("price", numbered -> numbered.line().unitPrice().toPlainString())
                .with("cost", numbered -> {
                    var cost = numbered.line().unitCost();
                    return cost == null ? null : cost.toPlainString();
                });
    }
}
