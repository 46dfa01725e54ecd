package io.winback.customer.purchase;

import io.winback.platform.money.Money;
import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Currency;
import java.util.List;

/** Stores what came back of orders. */
@Singleton
class ReturnTable {

    private final Database database;

    ReturnTable(Database database) {
        this.database = database;
    }

    List<ReturnResponse> of(Collection<String> orderIds) {
        return database.with(sql -> Columns.of(orderIds)
                .with("id", id -> id)
                .bindTo(sql.createQuery("""
                        select r.return_id, r.order_id, r.returned_at, r.goods, o.currency, r.whole, r.history, r.version
                        from order_return r join purchase_order o on o.id = r.order_id
                        where r.order_id = any (cast(:id as text[])) order by r.returned_at, r.return_id
                        """))
                .map((row, context) -> new ReturnResponse(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        new Money(row.getBigDecimal(4), Currency.getInstance(row.getString(5))),
                        row.getBoolean(6),
                        row.getBoolean(7),
                        row.getLong(8)))
                .list());
    }

    /** Returns the new version. */
    long save(ReturnResponse goods) {
        return database.with(sql -> sql.createQuery("""
                        insert into order_return (order_id, return_id, returned_at, goods, whole, history, version)
                        values (:order, :id, :at, :goods, :full, :history, nextval('event_version'))
                        on conflict (order_id, return_id) do update set returned_at = excluded.returned_at,
                          goods = excluded.goods, whole = excluded.whole, history = excluded.history,
                          version = excluded.version
                        returning version
                        """)
                .bind("order", goods.orderId())
                .bind("id", goods.id())
                .bind("at", goods.returnedAt())
                .bind("goods", goods.goods().amount())
                .bind("full", goods.full())
                .bind("history", goods.history())
                .mapTo(Long.class)
                .one());
    }
}
