package io.winback.segmentation.measure.cohort;

import io.winback.platform.money.Money;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Database;
import io.winback.segmentation.measure.Periods;
import io.winback.segmentation.measure.PurchaseScope;
import io.winback.segmentation.measure.Scope;
import io.winback.segmentation.measure.Share;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Counts cohorts in one pass over the purchases. */
@Singleton
class Cohorts {

    /** Periods are numbered from 1; 0 is all that was before. */
    private static final String COUNTED = """
            with bought as (
              select customer_id, at, amount, min(at) over (partition by customer_id) as cohort from (
                select customer_id, width_bucket(day, (select cast(:begins as date[]))) as at, sum(amount) as amount from (%s) d
                group by 1, 2) visited)
            select cohort, at, count(*) as customers, sum(amount) as revenue from bought group by 1, 2
            """;

    private final Database database;
    private final PurchaseScope purchases;
    private final Currency currency;

    Cohorts(Database database, PurchaseScope purchases, ShopProfile shop) {
        this.database = database;
        this.purchases = purchases;
        this.currency = shop.currency();
    }

    private record Place(int cohort, int at) {}

    private record Counted(Place place, long customers, BigDecimal revenue) {}

    CohortsResponse of(Periods periods, Scope scope) {
        var counted = counted(periods, scope);
        var cohorts = IntStream.rangeClosed(1, periods.all().size())
                .mapToObj(cohort -> cohort(periods, cohort, counted))
                .toList();
        var earlier = customers(counted, new Place(0, 0));
        return new CohortsResponse(
                periods.length(),
                scope,
                earlier
                        + cohorts.stream()
                                .mapToLong(CohortsResponse.Cohort::customers)
                                .sum(),
                earlier,
                cohorts,
                together(cohorts));
    }

    private Map<Place, Counted> counted(Periods periods, Scope scope) {
        var counted = new HashMap<Place, Counted>();
        database.use(sql -> PurchaseScope.bindTo(
                        sql.createQuery(COUNTED.formatted(purchases.days(scope))), scope, periods.to())
                .bindArray("begins", String.class, Periods.texts(periods.begins()))
                .map((row, context) -> new Counted(
                        new Place(row.getInt("cohort"), row.getInt("at")),
                        row.getLong("customers"),
                        row.getBigDecimal("revenue")))
                .forEach(one -> counted.put(one.place(), one)));
        return counted;
    }

    private CohortsResponse.Cohort cohort(Periods periods, int cohort, Map<Place, Counted> counted) {
        var size = customers(counted, new Place(cohort, cohort));
        var cells = IntStream.rangeClosed(cohort, periods.all().size())
                .mapToObj(at -> {
                    var place = new Place(cohort, at);
                    var revenue =
                            counted.containsKey(place) ? counted.get(place).revenue() : BigDecimal.ZERO;
                    return new CohortsResponse.Cell(
                            at - cohort,
                            Share.of(customers(counted, place), size),
                            new Money(revenue, currency),
                            periods.all().get(at - 1).partial());
                })
                .toList();
        return new CohortsResponse.Cohort(periods.all().get(cohort - 1), size, cells);
    }

    private static long customers(Map<Place, Counted> counted, Place place) {
        var found = counted.get(place);
        return found == null ? 0 : found.customers();
    }

    private static List<CohortsResponse.Together> together(List<CohortsResponse.Cohort> cohorts) {
        var together = new ArrayList<CohortsResponse.Together>();
        for (var i = 0; i < cohorts.size(); i++) {
            var after = i;
            var cells = cohorts.stream()
                    .flatMap(cohort -> cohort.cells().stream())
                    .filter(cell -> cell.after() == after && !cell.partial())
                    .map(CohortsResponse.Cell::bought)
                    .toList();
            together.add(new CohortsResponse.Together(
                    after,
                    cells.size(),
                    Share.of(
                            cells.stream().mapToLong(Share::count).sum(),
                            cells.stream().mapToLong(Share::of).sum())));
        }
        return together;
    }
}
