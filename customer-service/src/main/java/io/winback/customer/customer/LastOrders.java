package io.winback.customer.customer;

import io.winback.platform.sql.Columns;
import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When customers ordered last; a cancelled order is none. */
@Singleton
class LastOrders {

    private final Database database;

    LastOrders(Database database) {
        this.database = database;
    }

    Map<String, Instant> of(Collection<String> customerIds) {
        return database.with(sql -> Columns.of(customerIds)
                .with("id", id -> id)
                .bindTo(sql.createQuery("""
                        select customer_id, max(ordered_at) as last from purchase_order
                        where customer_id = any (cast(:id as text[])) and status <> 'CANCELLED' group by customer_id
                        """))
                .reduceRows(new HashMap<String, Instant>(), (map, row) -> {
                    map.put(
                            row.getColumn("customer_id", String.class),
                            row.getColumn("last", OffsetDateTime.class).toInstant());
                    return map;
                }));
    }

    /** Those of the customers with a consent that rests on a purchase, in id order. */
    List<String> consentsRestingOnThem(Collection<String> customerIds) {
        return database.with(sql -> Columns.of(customerIds)
                .with("id", id -> id)
                .bindTo(sql.createQuery("""
                        select distinct customer_id from consent
                        where customer_id = any (cast(:id as text[])) and basis = 'EXISTING_CUSTOMER'
                          and status = 'GRANTED' order by customer_id
                        """))
                .mapTo(String.class)
                .list());
    }
}
