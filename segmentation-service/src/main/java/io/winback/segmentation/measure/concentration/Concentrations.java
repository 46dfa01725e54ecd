package io.winback.segmentation.measure.concentration;

import io.winback.platform.money.Money;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Database;
import io.winback.segmentation.measure.PurchaseScope;
import io.winback.segmentation.measure.Scope;
import io.winback.segmentation.measure.concentration.ConcentrationResponse.Point;
import io.winback.segmentation.measure.concentration.ConcentrationResponse.Top;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Concentration of revenue, in exact decimal arithmetic by one statement. */
@Singleton
class Concentrations {

    private static final List<Integer> PERCENTS = List.of(1, 10, 20);

    /** Parts the Lorenz curve is shown in. */
    private static final int PARTS = 20;

    /** Of the best so many customers: {@code v} is the amount of the last of them, {@code brought} what they bring together. */
    private static final String SPREAD = """
            with spent as (
              select d.customer_id, sum(d.amount) as v from (%s) d
              where cast(:from as date) is null or d.day >= cast(:from as date) group by 1),
            whole as (select count(*) as n, coalesce(sum(v), 0) as total from spent),
            ranked as materialized (
              select v, row_number() over best_first as best, sum(v) over (best_first rows unbounded preceding) as brought
              from spent window best_first as (order by v desc, customer_id))
            select n, total,
              (select round(2 * sum((n + 1 - best) * v) / nullif(n * total, 0) - (n + 1) / nullif(cast(n as numeric), 0), 12)
                from ranked) as gini,
              (select min(best) from ranked where brought >= 0.8 * total) as for_80_percent,
              array(select round(coalesce(r.brought / nullif(total, 0), 0), 12) from unnest(cast(:percents as integer[]))
                with ordinality p (percent, o) left join ranked r on r.best = (n * percent + 99) / 100 order by o) as top_ceil,
              array(select round(coalesce(r.brought / nullif(total, 0), 0), 12) from unnest(cast(:percents as integer[]))
                with ordinality p (percent, o) left join ranked r on r.best = n * percent / 100 order by o) as top_floor,
              array(select round(coalesce((total - r.brought + r.v * (n * part %% :parts) / cast(:parts as numeric))
                  / nullif(total, 0), 1), 12) from generate_series(0, :parts) part
                left join ranked r on r.best = n - n * part / :parts order by part) as lorenz
            from whole
            """;

    private final Database database;
    private final PurchaseScope purchases;
    private final ShopProfile shop;

    Concentrations(Database database, PurchaseScope purchases, ShopProfile shop) {
        this.database = database;
        this.purchases = purchases;
        this.shop = shop;
    }

    /** @param from null for all purchases up to the last date */
    ConcentrationResponse of(@Nullable LocalDate from, LocalDate to, Scope scope) {
        return database.with(
                sql -> PurchaseScope.bindTo(sql.createQuery(SPREAD.formatted(purchases.days(scope))), scope, to)
                        .bind("from", from)
                        .bindArray("percents", Integer.class, PERCENTS.toArray())
                        .bind("parts", PARTS)
                        .map((row, context) -> response(from, to, scope, row))
                        .one());
    }

    private ConcentrationResponse response(@Nullable LocalDate from, LocalDate to, Scope scope, ResultSet row)
            throws SQLException {
        var customers = row.getLong("n");
        var total = row.getBigDecimal("total");
        var reason = reason(customers, total);
        return new ConcentrationResponse(
                from,
                to,
                scope,
                customers,
                new Money(total, shop.currency()),
                reason,
                reason == null ? top(customers, decimals(row, "top_ceil"), decimals(row, "top_floor")) : List.of(),
                reason == null ? row.getLong("for_80_percent") : null,
                reason == null ? row.getBigDecimal("gini") : null,
                reason == null ? lorenz(decimals(row, "lorenz")) : List.of());
    }

    private static @Nullable String reason(long customers, BigDecimal total) {
        if (customers == 0) {
            return "Nobody bought anything in this period.";
        }
        return total.signum() > 0 ? null : "The purchases of this period brought no revenue in the reporting currency.";
    }

    private static List<Top> top(long customers, BigDecimal[] ceil, BigDecimal[] floor) {
        return IntStream.range(0, PERCENTS.size())
                .mapToObj(i -> new Top(
                        PERCENTS.get(i),
                        (customers * PERCENTS.get(i) + 99) / 100,
                        ceil[i],
                        customers * PERCENTS.get(i) / 100,
                        floor[i]))
                .toList();
    }

    private static List<Point> lorenz(BigDecimal[] revenue) {
        return IntStream.range(0, revenue.length)
                .mapToObj(part -> new Point(BigDecimal.valueOf(part * 100L / PARTS, 2), revenue[part]))
                .toList();
    }

    private static BigDecimal[] decimals(ResultSet row, String column) throws SQLException {
        return (BigDecimal[]) row.getArray(column).getArray();
    }
}
