package io.winback.campaign.product;

import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is new to whom: products that came after the customer's last order and that they never bought. To somebody who never ordered
 * everything is new. Set-based, in the caller's transaction.
 */
@Singleton
public class NewProducts {

    /** No mail shows more. */
    public static final int SHOWN = 3;

    /** A cancelled order bought nothing; somebody unknown here has none. */
    private static final String CUSTOMERS = """
            from unnest(cast(:customers as text[])) asked (customer_id)
            left join customer c using (customer_id)
            cross join lateral (
              select coalesce(array_agg(distinct product_id), '{}') as products
              from purchase o, unnest(o.products) product_id
              where o.customer_id = asked.customer_id and o.status <> 'CANCELLED') bought
            """;

    private static final String NEW = """
            p.available_from > coalesce(c.last_ordered_at, '-infinity') and p.product_id <> all (bought.products)
            """;

    private final Database database;
    private final ProductTable table;

    NewProducts(Database database, ProductTable table) {
        this.database = database;
        this.table = table;
    }

    /** By customer the first instant, not before now, at which there is something new to them; who is absent has nothing to wait for yet. */
    public Map<String, Instant> first(Collection<String> customers, Instant now) {
        return database.with(sql -> sql.createQuery(
                        "select asked.customer_id, greatest(next.available_from, :now) " + CUSTOMERS + """
                        cross join lateral (
                          select p.available_from from product p
                          where (p.available_until is null or p.available_until > greatest(p.available_from, :now)) and
                        """ + NEW + """
                          order by p.available_from limit 1) next
                        """)
                .bindArray("customers", String.class, customers.toArray())
                .bind("now", now)
                .map((row, context) -> Map.entry(row.getString(1), Instants.of(row, 2)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /**
     * By customer what is new to them and can be bought now, the newest first; who is absent has nothing.
     *
     * @param most for each customer
     */
    public Map<String, List<Product>> of(Collection<String> customers, Instant now, int most) {
        return database.with(
                sql -> sql.createQuery("select asked.customer_id as reader, shown.* " + CUSTOMERS + """
                        cross join lateral (
                          select p.* from product p
                          where p.available_from <= :now and (p.available_until is null or p.available_until > :now) and
                        """ + NEW + """
                          order by p.available_from desc, p.product_id limit :most) shown
                        order by reader, shown.available_from desc, shown.product_id
                        """)
                        .bindArray("customers", String.class, customers.toArray())
                        .bind("now", now)
                        .bind("most", most)
                        .map((row, context) -> Map.entry(row.getString("reader"), table.product(row)))
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey,
                                LinkedHashMap::new,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }
}
