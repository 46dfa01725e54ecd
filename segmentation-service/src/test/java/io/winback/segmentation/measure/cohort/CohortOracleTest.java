package io.winback.segmentation.measure.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.winback.segmentation.Stored;
import io.winback.segmentation.measure.Histories;
import io.winback.segmentation.measure.PeriodLength;
import io.winback.segmentation.measure.Periods;
import io.winback.segmentation.measure.Scope;
import io.winback.segmentation.reference.OwnDatabase;
import io.winback.segmentation.reference.Reference;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cohorts of real histories against independent results, and of random ones against the plainest way to count. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class CohortOracleTest {

    private static final BigDecimal CENT = new BigDecimal("0.005");

    @Inject
    Cohorts cohorts;

    @Test
    void agreesWithTheReference() {
        for (var set : Reference.all()) {
            set.load();
            Histories.LENGTHS.forEach((letter, length) -> {
                var active = "cohort_active_" + letter + ".csv";
                var revenue = "cohort_revenue_" + letter + ".csv";
                if (set.has(active) && set.has(revenue)) {
                    agrees(set, length, set.rows(active), set.rows(revenue));
                }
            });
        }
    }

    private void agrees(
            Reference set, PeriodLength length, List<Map<String, String>> active, List<Map<String, String>> revenue) {
        var own = cohorts.of(Periods.of(length, first(active.get(0)), set.end(), set.end()), Scope.ALL);
        assertThat(own.earlier()).as(set.name()).isZero();
        assertThat(own.customers())
                .as(set.name())
                .isEqualTo(Stored.count(
                        "select count(distinct customer_id) from purchase where purchased_on <= cast(? as date)",
                        set.end().toString()))
                .isEqualTo(active.stream()
                        .mapToLong(row -> Long.parseLong(row.get("0")))
                        .sum());
        agrees(set.name(), own, active, revenue);
    }

    private static void agrees(
            String set, CohortsResponse own, List<Map<String, String>> active, List<Map<String, String>> revenue) {
        for (var i = 0; i < active.size(); i++) {
            var customers = active.get(i);
            var money = revenue.get(i);
            var cohort = own.cohorts().stream()
                    .filter(one -> one.period().from().equals(first(customers)))
                    .findFirst()
                    .orElseThrow();
            customers.keySet().stream()
                    .filter(column -> !column.equals("cohort"))
                    .forEach(column -> {
                        var after = Integer.parseInt(column);
                        var where = set + " " + cohort.period().name() + " after " + after;
                        if (customers.get(column).isEmpty()) {
                            assertThat(cohort.cells()).as(where).hasSizeLessThanOrEqualTo(after);
                            return;
                        }
                        var cell = cohort.cells().get(after);
                        assertThat(cell.bought().count()).as(where).isEqualTo(Long.parseLong(customers.get(column)));
                        assertThat(cell.bought().of()).as(where).isEqualTo(Long.parseLong(customers.get("0")));
                        assertThat(cell.revenue().amount())
                                .as(where)
                                .isCloseTo(new BigDecimal(money.get(column)), within(CENT));
                    });
        }
    }

    private static LocalDate first(Map<String, String> row) {
        return Histories.first(row.get("cohort"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void countsRandomHistoriesAsThePlainestWay(long seed) {
        var histories = Histories.random(seed);
        for (var length : List.of(PeriodLength.MONTH, PeriodLength.QUARTER, PeriodLength.YEAR)) {
            var periods = Periods.of(length, LocalDate.of(2010, 4, 1), histories.end(), histories.end());

            var own = cohorts.of(periods, Scope.ALL);

            var bought = histories.days().values().stream()
                    .filter(days -> !days.isEmpty() && !days.firstKey().isAfter(histories.end()))
                    .toList();
            assertThat(own.customers()).isEqualTo(bought.size());
            assertThat(own.earlier())
                    .isEqualTo(bought.stream()
                            .filter(days -> days.firstKey().isBefore(periods.from()))
                            .count());
            own.cohorts().forEach(cohort -> cohort.cells().forEach(cell -> {
                var members = bought.stream()
                        .filter(days -> !days.firstKey()
                                        .isBefore(cohort.period().from())
                                && !days.firstKey().isAfter(cohort.period().to()))
                        .toList();
                var at = own.cohorts()
                        .get(own.cohorts().indexOf(cohort) + cell.after())
                        .period();
                var visits = members.stream()
                        .map(days -> days.subMap(at.from(), true, at.to(), true))
                        .filter(days -> !days.isEmpty())
                        .toList();
                assertThat(cell.bought().count()).isEqualTo(visits.size());
                assertThat(cell.bought().of()).isEqualTo(members.size()).isEqualTo(cohort.customers());
                assertThat(cell.revenue().amount())
                        .isEqualByComparingTo(visits.stream()
                                .flatMap(days -> days.values().stream())
                                .reduce(BigDecimal.ZERO, BigDecimal::add));
                assertThat(cell.partial()).isEqualTo(at.partial());
            }));
            var after = own.together().get(1);
            assertThat(after.bought().count())
                    .isEqualTo(own.cohorts().stream()
                            .flatMap(cohort -> cohort.cells().stream())
                            .filter(cell -> cell.after() == 1 && !cell.partial())
                            .mapToLong(cell -> cell.bought().count())
                            .sum());
        }
    }
}
