package io.winback.segmentation.activity;

import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Orders and returns as facts, written by version: old news changes nothing, in whatever order it comes. */
@Singleton
class Purchases {

    private final Database database;
    private final PurchaseRows rows;

    Purchases(Database database, PurchaseRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Reads who has the orders, in which version, and whose returns of them are. */
    void read(Collection<String> orders, StoredOrders stored) {
        stored.clear();
        database.use(sql -> sql.createQuery("""
                        select order_id, customer_id, version from purchase where order_id = any (cast(:ids as text[]))
                        union all
                        select null, customer_id, 0 from purchase_return where order_id = any (cast(:ids as text[]))
                        """)
                .bindArray("ids", String.class, orders.toArray())
                .map((row, context) -> {
                    var order = row.getString(1);
                    if (order == null) {
                        stored.addReturner(row.getString(2));
                    } else {
                        stored.add(order, row.getString(2), row.getLong(3));
                    }
                    return row;
                })
                .forEach(row -> {}));
    }

    /** Writes what is new and returns the customers it concerns. */
    Concerned store(OrderNews news, StoredOrders stored) {
        var owners = new HashSet<String>();
        var losers = new HashSet<String>();
        var first = news.placed().stream().filter(stored::isNew).toList();
        var newer = news.placed().stream().filter(stored::isOutdatedBy).toList();
        rows.add(first);
        rows.change(newer);
        Stream.concat(first.stream(), newer.stream())
                .map(OrderPlaced::customerId)
                .forEach(owners::add);
        newer.stream().map(stored::loser).filter(Objects::nonNull).forEach(losers::add);
        if (!news.returned().isEmpty()) {
            owners.addAll(storeReturned(news.returned()));
            news.returned().forEach(back -> stored.addReturner(back.customerId()));
        }
        if (!owners.isEmpty() && stored.anyReturned()) {
            giveReturns(news.orders());
            deductReturns(news.orders());
        }
        losers.removeAll(owners);
        return new Concerned(owners, losers);
    }

    private List<String> storeReturned(Collection<OrderReturned> returned) {
        return database.with(sql -> {
            var upsert = sql.createQuery("""
                    with written as (
                      insert into purchase_return as r (order_id, return_id, customer_id, version, goods, is_full)
                      select * from unnest(cast(:orders as text[]), cast(:returns as text[]), cast(:customers as text[]),
                        cast(:versions as bigint[]), cast(:goods as numeric[]), cast(:full as boolean[]))
                      on conflict (order_id, return_id) do update set customer_id = excluded.customer_id,
                        version = excluded.version, goods = excluded.goods, is_full = excluded.is_full
                      where r.version < excluded.version
                      returning order_id, customer_id)
                    select distinct coalesce(p.customer_id, w.customer_id) from written w left join purchase p using (order_id)
                    """);
            return Columns.of(returned)
                    .with("orders", OrderReturned::orderId)
                    .with("returns", OrderReturned::returnId)
                    .with("customers", OrderReturned::customerId)
                    .with("versions", OrderReturned::version)
                    .with("goods", back -> back.goods().amount())
                    .with("full", OrderReturned::full)
                    .bindTo(upsert)
                    .mapTo(String.class)
                    .list();
        });
    }

    /** A return belongs to whom its order belongs, whatever it said itself. */
    private void giveReturns(Collection<String> orders) {
        database.use(sql -> sql.createUpdate("""
                        update purchase_return r set customer_id = p.customer_id from purchase p
                        where p.order_id = any (cast(:ids as text[])) and r.order_id = p.order_id
                          and r.customer_id <> p.customer_id
                        """)
                .bindArray("ids", String.class, orders.toArray())
                .execute());
    }

    private void deductReturns(Collection<String> orders) {
        database.use(sql -> sql.createUpdate("""
                        update purchase p set returned_goods = r.goods,
                          fully_returned = r.is_full or (p.goods > 0 and r.goods >= p.goods)
                        from (select order_id, sum(goods) as goods, bool_or(is_full) as is_full from purchase_return
                              where order_id = any (cast(:ids as text[])) group by order_id) r
                        where p.order_id = r.order_id
                        """)
                .bindArray("ids", String.class, orders.toArray())
                .execute());
    }
}
