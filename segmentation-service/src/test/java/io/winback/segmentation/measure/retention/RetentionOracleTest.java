package io.winback.segmentation.measure.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.winback.segmentation.measure.Histories;
import io.winback.segmentation.measure.Period;
import io.winback.segmentation.measure.PeriodLength;
import io.winback.segmentation.measure.Periods;
import io.winback.segmentation.measure.Scope;
import io.winback.segmentation.reference.OwnDatabase;
import io.winback.segmentation.reference.Reference;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Retention of real histories against independent results, and of random ones against the plainest way to count. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class RetentionOracleTest {

    private static final Pattern RESULT = Pattern.compile("(period_buyer|balance)_([MQYA])(?:_L([0-9]+))?");
    private static final BigDecimal RATIO = new BigDecimal("1e-9");

    @Inject
    RetentionCounts counts;

    @Test
    void agreesWithTheReference() {
        for (var set : Reference.all()) {
            if (set.has("retention.json")) {
                set.load();
                set.json("retention.json")
                        .properties()
                        .forEach(result -> agrees(set, result.getKey(), result.getValue()));
            }
        }
    }

    private void agrees(Reference set, String name, JsonNode rows) {
        var result = RESULT.matcher(name);
        assertThat(result.matches()).as(set + ": " + name).isTrue();
        var lapse = result.group(3) == null ? null : new Lapse(Integer.parseInt(result.group(3)), Lapse.Basis.ASKED);
        var periods = Periods.of(Histories.LENGTHS.get(result.group(2)), first(rows.get(0)), set.end(), set.end());
        var own = counts.of(periods, Scope.ALL, lapse);
        assertThat(own).as(set + ": " + name).hasSize(rows.size());
        for (var i = 0; i < rows.size(); i++) {
            agrees(set + ": " + name, own.get(i), rows.get(i));
        }
    }

    private static void agrees(String name, Retention own, JsonNode row) {
        var where = name + " " + row.get("period").asText();
        assertThat(own.period().from()).as(where).isEqualTo(first(row));
        assertThat(List.of(own.atStart(), own.atEnd(), own.newcomers(), own.kept(), own.wonBack()))
                .as(where)
                .containsExactly(
                        row.get("S").asLong(),
                        row.get("E").asLong(),
                        row.get("N").asLong(),
                        row.get("kept").asLong(),
                        row.get("reactivated").asLong());
        if (row.has("lost")) {
            assertThat(own.lost()).as(where).isEqualTo(row.get("lost").asLong());
            assertThat(own.period().from().minusDays(1))
                    .hasToString(row.get("start").asText());
            assertThat(own.period().to()).hasToString(row.get("end").asText());
            ratio(where, own.lostShare().share(), row.get("churn_strict"));
        }
        ratio(where, own.keptShare().share(), row.get("retention_strict"));
        ratio(where, own.textbook(), row.get("E_minus_N_over_S"));
    }

    private static void ratio(String where, BigDecimal own, JsonNode expected) {
        if (expected.isNull()) {
            assertThat(own).as(where).isNull();
        } else {
            assertThat(own).as(where).isCloseTo(expected.decimalValue(), within(RATIO));
        }
    }

    private static LocalDate first(JsonNode row) {
        return Histories.first(row.get("period").asText());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void countsRandomHistoriesAsThePlainestWay(long seed) {
        var histories = Histories.random(seed);
        for (var length : List.of(PeriodLength.MONTH, PeriodLength.QUARTER, PeriodLength.YEAR)) {
            for (var from : List.of(LocalDate.of(2009, 6, 1), LocalDate.of(2010, 5, 1))) {
                var periods = Periods.of(length, from, histories.end(), histories.end());
                assertThat(counts.of(periods, Scope.ALL, null)).isEqualTo(plainly(histories, periods, 0));
                for (var days : List.of(1, 30, 91, 365)) {
                    assertThat(counts.of(periods, Scope.ALL, new Lapse(days, Lapse.Basis.ASKED)))
                            .as(seed + " " + length + " " + days)
                            .isEqualTo(plainly(histories, periods, days));
                }
            }
        }
    }

    private static List<Retention> plainly(Histories histories, Periods periods, int lapse) {
        return periods.all().stream()
                .map(period -> plainly(histories.days().values(), periods.length(), period, lapse))
                .toList();
    }

    private static Retention plainly(
            Collection<NavigableMap<LocalDate, BigDecimal>> customers, PeriodLength length, Period period, int lapse) {
        var before = Periods.of(
                        length, period.from().minusDays(1), period.from().minusDays(1), period.to())
                .from();
        long start = 0;
        long end = 0;
        long newcomers = 0;
        long kept = 0;
        long away = 0;
        for (var days : customers) {
            var here = period.from().minusDays(1);
            var atStart = lapse == 0
                    ? !days.subMap(before, true, here, true).isEmpty()
                    : !days.subMap(here.minusDays(lapse), true, here, true).isEmpty();
            var atEnd = lapse == 0
                    ? !days.subMap(period.from(), true, period.to(), true).isEmpty()
                    : !days.subMap(period.to().minusDays(lapse), true, period.to(), true)
                            .isEmpty();
            var isNew = !days.isEmpty() && !days.firstKey().isBefore(period.from());
            start += atStart ? 1 : 0;
            end += atEnd ? 1 : 0;
            newcomers += atEnd && isNew ? 1 : 0;
            kept += atStart && atEnd ? 1 : 0;
            away += !days.isEmpty() && !isNew && !atStart ? 1 : 0;
        }
        return Retention.of(period, start, end, newcomers, kept, away);
    }
}
