package io.winback.segmentation.value;

import io.winback.platform.money.Money;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Database;
import io.winback.segmentation.base.Moment;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Averages of the valued customers by country and of the whole shop, as a dated snapshot. The average in force follows only when the
 * new one differs by over a tenth, as only then anything is told.
 */
@Singleton
class ValueGroups {

    /** Key of the whole shop in a list; no country is called so. */
    static final String SHOP = "-";

    private final Database database;
    private final ShopProfile shop;
    private final ValueConfig config;

    ValueGroups(Database database, ShopProfile shop, ValueConfig config) {
        this.database = database;
        this.shop = shop;
        this.config = config;
    }

    /** Lets one process at a time take the averages; readers are not held up. */
    void lock() {
        database.use(sql -> sql.execute("lock table value_group in share row exclusive mode"));
    }

    Optional<LocalDate> takenOn() {
        return database.with(sql -> sql.createQuery("select max(as_of) from value_group")
                .mapTo(LocalDate.class)
                .findOne());
    }

    /** Whether anybody is valued. */
    boolean wanted() {
        return database.with(sql -> sql.createQuery("""
                        select exists (select 1 from customer_value v join customer c using (customer_id)
                          where v.basis <> 'GROUP' and v.currency = :currency and not c.erased)
                        """)
                .bind("currency", shop.currency().getCurrencyCode())
                .mapTo(Boolean.class)
                .one());
    }

    GroupsRefreshedResponse refresh(Moment moment) {
        return database.with(sql -> sql.createQuery("""
                        with average as (
                          select case when grouping(c.country) = 1 then '' else c.country end as country,
                            count(*) as members, round(avg(v.amount), 4) as average
                          from customer_value v join customer c using (customer_id)
                          where v.basis <> 'GROUP' and v.currency = :currency and not c.erased
                          group by grouping sets ((c.country), ())
                          having grouping(c.country) = 1 and count(*) > 0
                            or c.country is not null and count(*) >= :smallest),
                        gone as (
                          delete from value_group g where not exists (select 1 from average a where a.country = g.country)
                          returning 1),
                        written as (
                          insert into value_group as g
                            (country, as_of, members, average, currency, applied, applied_on)
                          select country, cast(:today as date), members, average, :currency, average, cast(:today as date)
                          from average
                          on conflict (country) do update set as_of = excluded.as_of, members = excluded.members,
                            average = excluded.average, currency = excluded.currency,
                            (applied, applied_on) = (
                              select case when stays then g.applied else excluded.applied end,
                                case when stays then g.applied_on else excluded.applied_on end
                              from (select g.currency = excluded.currency
                                and abs(excluded.average - g.applied) <= 0.1 * abs(g.applied) as stays) s)
                          returning country, currency, applied)
                        select count(*) as groups, (select count(*) from gone)
                            + count(*) filter (where (b.currency, b.applied) is distinct from (w.currency, w.applied)) as moved
                        from written w left join value_group b using (country)
                        """)
                .bind("currency", shop.currency().getCurrencyCode())
                .bind("smallest", config.smallestGroup())
                .bind("today", moment.today())
                .map((row, context) ->
                        new GroupsRefreshedResponse(moment.today(), row.getInt("groups"), row.getInt("moved")))
                .one());
    }

    List<ValueGroupResponse> after(String country, int limit) {
        return database.with(sql -> sql.createQuery(
                        "select * from value_group where :first or country > :country order by country limit :limit")
                .bind("first", country.isEmpty())
                .bind("country", country.equals(SHOP) ? "" : country)
                .bind("limit", limit)
                .map((row, context) -> response(row))
                .list());
    }

    /** The group whose average stands in for this customer's value. */
    Optional<ValueGroupResponse> of(String customer) {
        return database.with(sql -> sql.createQuery("""
                        select g.* from customer c join value_group g on g.country in (c.country, '')
                        where c.customer_id = :customer and g.currency = :currency order by g.country desc limit 1
                        """)
                .bind("customer", customer)
                .bind("currency", shop.currency().getCurrencyCode())
                .map((row, context) -> response(row))
                .findOne());
    }

    /** Locks the next customers whose value is an average, or should be, and not the one in force. */
    List<String> lockNext(String after, int limit, int digits) {
        return database.with(sql -> sql.createQuery("""
                        select c.customer_id from customer c
                        left join customer_value v using (customer_id)
                        left join value_group own on own.country = c.country and own.currency = :currency
                        left join value_group shop on shop.country = '' and shop.currency = :currency
                        where c.customer_id > :after and not c.erased and (v.customer_id is null or v.basis = 'GROUP')
                          and (v.amount, v.currency) is distinct from (
                            round(coalesce(own.applied, shop.applied), :digits), coalesce(own.currency, shop.currency))
                        order by c.customer_id limit :limit for update of c
                        """)
                .bind("after", after)
                .bind("limit", limit)
                .bind("digits", digits)
                .bind("currency", shop.currency().getCurrencyCode())
                .mapTo(String.class)
                .list());
    }

    private static ValueGroupResponse response(ResultSet row) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        var country = row.getString("country");
        return new ValueGroupResponse(
                country.isEmpty() ? null : country,
                row.getObject("as_of", LocalDate.class),
                row.getLong("members"),
                new Money(row.getBigDecimal("average"), currency),
                new Money(row.getBigDecimal("applied"), currency),
                row.getObject("applied_on", LocalDate.class));
    }
}
