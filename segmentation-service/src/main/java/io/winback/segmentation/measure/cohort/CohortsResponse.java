package io.winback.segmentation.measure.cohort;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.csv.CsvTable;
import io.winback.platform.money.Money;
import io.winback.segmentation.measure.Period;
import io.winback.segmentation.measure.PeriodLength;
import io.winback.segmentation.measure.Scope;
import io.winback.segmentation.measure.Share;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Customers by the period of their first purchase.
 *
 * @param customers all who bought up to the last date: those of the cohorts shown and those {@code earlier}
 * @param earlier customers whose first purchase was before the first cohort
 * @param cohorts ascending
 * @param together of all cohorts that had so many whole periods, the share that bought; the first cell is 1
 */
public record CohortsResponse(
        PeriodLength by, Scope scope, long customers, long earlier, List<Cohort> cohorts, List<Together> together) {

    /** One row per cohort and period since. */
    public CsvTable table() {
        return new CsvTable(
                List.of(
                        "cohort",
                        "customers",
                        "after",
                        "bought",
                        "share",
                        "low",
                        "high",
                        "revenue",
                        "currency",
                        "partial"),
                cohorts.stream()
                        .flatMap(cohort -> cohort.cells().stream()
                                .map(cell -> Arrays.<@Nullable Object>asList(
                                        cohort.period().name(),
                                        cohort.customers(),
                                        cell.after(),
                                        cell.bought().count(),
                                        cell.bought().share(),
                                        cell.bought().low(),
                                        cell.bought().high(),
                                        cell.revenue().amount(),
                                        cell.revenue().currency(),
                                        cell.partial())))
                        .toList());
    }

    /**
     * @param customers whose first purchase was in this period
     * @param cells one per period from the cohort's own on, to the last date
     */
    @RegisterForReflection
    public record Cohort(@JsonUnwrapped Period period, long customers, List<Cell> cells) {}

    /**
     * @param after periods after the cohort's own
     * @param bought customers of the cohort with a purchase in the period, as a share of the cohort
     * @param revenue of the cohort in the period, in the reporting currency
     * @param partial whether the period was not over at the last date
     */
    @RegisterForReflection
    public record Cell(int after, Share bought, Money revenue, boolean partial) {}

    /** @param cohorts how many it is taken over */
    @RegisterForReflection
    public record Together(int after, int cohorts, Share bought) {}
}
