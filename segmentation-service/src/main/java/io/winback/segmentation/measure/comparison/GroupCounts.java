package io.winback.segmentation.measure.comparison;

import io.winback.platform.sql.Database;
import io.winback.segmentation.measure.PurchaseScope;
import io.winback.segmentation.measure.Returns;
import io.winback.segmentation.measure.Scope;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.statement.SqlStatement;

/** Counts retained and one-time customers by every value of every attribute. */
@Singleton
class GroupCounts {

    /** Of an attribute with more values the largest are compared. */
    static final int MOST_VALUES = 100;

    /** Who is compared, with the first day. */
    private static final String COMPARED = """
            with bought as (
              select customer_id, count(*) >= 2 as retained, min(day) as first_on from (%s) d group by customer_id),
            compared as (select * from bought where first_on <= cast(:until as date) - cast(:matureDays as integer))
            """;

    private static final String BY_VALUE = COMPARED + """
            , first_day as (
              select p.customer_id, (array_agg(p.channel order by p.order_id))[1] as channel,
                bool_or(p.coupon_code is not null or p.discount > 0) as discounted
              from compared c join purchase p on p.customer_id = c.customer_id and p.purchased_on = c.first_on
              where not p.cancelled and (:ignoreReturns or p.counts) group by p.customer_id),
            first_category as (
              select distinct p.customer_id, category from compared c
              join purchase p on p.customer_id = c.customer_id and p.purchased_on = c.first_on
              left join lateral unnest(p.categories) category on true
              where not p.cancelled and (:ignoreReturns or p.counts)),
            described as (
              select c.retained, 'LANGUAGE' as attribute, '' as name, k.language as value
                from compared c join customer k using (customer_id)
              union all select c.retained, 'COUNTRY', '', k.country from compared c join customer k using (customer_id)
              union all select c.retained, 'FIRST_CHANNEL', '', f.channel from compared c join first_day f using (customer_id)
              union all select c.retained, 'FIRST_ORDER_DISCOUNTED', '', cast(f.discounted as text)
                from compared c join first_day f using (customer_id)
              union all select c.retained, 'FIRST_CATEGORY', '', f.category from compared c join first_category f using (customer_id)
              union all select c.retained, 'PROFILE', a.key, a.value
                from compared c join customer k using (customer_id) cross join lateral jsonb_each_text(k.attributes) a),
            counted as (
              select attribute, name, value, count(*) filter (where retained) as retained,
                count(*) filter (where not retained) as one_time
              from described group by attribute, name, value),
            placed as (
              select *, row_number() over (partition by attribute, name order by retained + one_time desc, value) <= :most
                and retained + one_time >= :smallest as large from counted)
            select attribute, name, large, case when large then value end as value, count(*) as values,
              sum(retained) as retained, sum(one_time) as one_time
            from placed group by attribute, name, large, case when large then value end,
              large and value is null order by 1, 2, 4
            """;

    private final Database database;
    private final PurchaseScope purchases;

    GroupCounts(Database database, PurchaseScope purchases) {
        this.database = database;
        this.purchases = purchases;
    }

    /** How many are compared. */
    record Totals(long retained, long oneTime, long tooRecent) {}

    /**
     * Customers of a value, or of several small ones.
     *
     * @param large whether it is one value, with enough customers
     */
    record Row(Counted counted, boolean large, int values) {}

    Totals totals(LocalDate to, Returns returns, int matureDays) {
        var query = COMPARED.formatted(purchases.days(scope(returns))) + """
                select count(*) filter (where retained) as retained, count(*) filter (where not retained) as one_time,
                  (select count(*) from bought) - count(*) as too_recent
                from compared
                """;
        return database.with(sql -> bind(sql.createQuery(query), to, returns, matureDays)
                .map((row, context) ->
                        new Totals(row.getLong("retained"), row.getLong("one_time"), row.getLong("too_recent")))
                .one());
    }

    List<Row> byValue(LocalDate to, Returns returns, int matureDays, int smallest) {
        return database.with(sql -> bind(
                        sql.createQuery(BY_VALUE.formatted(purchases.days(scope(returns)))), to, returns, matureDays)
                .bind("most", MOST_VALUES)
                .bind("smallest", smallest)
                .map((row, context) -> new Row(
                        new Counted(
                                Attribute.valueOf(row.getString("attribute")),
                                row.getString("name"),
                                row.getString("value"),
                                row.getLong("retained"),
                                row.getLong("one_time")),
                        row.getBoolean("large"),
                        row.getInt("values")))
                .list());
    }

    private static Scope scope(Returns returns) {
        return new Scope(null, null, returns);
    }

    private static <S extends SqlStatement<S>> S bind(S statement, LocalDate to, Returns returns, int matureDays) {
        return PurchaseScope.bindTo(statement, scope(returns), to).bind("matureDays", matureDays);
    }
}
