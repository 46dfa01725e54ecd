package io.winback.campaign.product;

import io.winback.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What customers said in surveys that they do not know: their last word of each product counts, and whoever bought it since knows it.
 * Set-based, in the caller's transaction.
 */
@Singleton
public class UnknownProducts {

    private final Database database;
    private final ProductTable table;

    UnknownProducts(Database database, ProductTable table) {
        this.database = database;
        this.table = table;
    }

    /**
     * By customer what they do not know and can buy now, what they were asked last first; who is absent knows everything they were asked.
     *
     * @param most for each customer
     */
    public Map<String, List<Product>> of(Collection<String> customers, Instant now, int most) {
        return database.with(sql -> sql.createQuery("""
                        select asked.customer_id as reader, shown.* from unnest(cast(:customers as text[])) asked (customer_id)
                        cross join lateral (
                          select p.*, said.answered_at from (
                              select distinct on (t.product) t.product, t.known, a.answered_at
                              from survey_answer a cross join lateral (
                                select u.product, true as known from unnest(a.knows) u(product)
                                union all select u.product, false from unnest(a.not_known) u(product)) t
                              where a.customer_id = asked.customer_id
                              order by t.product, a.answered_at desc, a.version desc) said
                            join product p on p.product_id = said.product
                          where not said.known and p.available_from <= :now
                            and (p.available_until is null or p.available_until > :now)
                            and not exists (select 1 from purchase o where o.customer_id = asked.customer_id
                              and o.status <> 'CANCELLED' and p.product_id = any(o.products))
                          order by said.answered_at desc, p.product_id limit :most) shown
                        order by reader, shown.answered_at desc, shown.product_id
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
