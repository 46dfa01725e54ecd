package io.winback.segmentation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodsTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 10);
    private static final List<PeriodLength> ALL = List.of(PeriodLength.values());

    @Test
    void cutsTheLast() {
        var months = Periods.of("MONTH", "2024-01-15", null, ALL, TODAY);

        assertThat(months.all())
                .containsExactly(
                        new Period("2024-01", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31), false),
                        new Period("2024-02", LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29), false),
                        new Period("2024-03", LocalDate.of(2024, 3, 1), TODAY, true));
        assertThat(months.before()).isEqualTo("2023-12-01");
        assertThat(months.edges())
                .containsExactly(
                        LocalDate.of(2023, 12, 31), LocalDate.of(2024, 1, 31), LocalDate.of(2024, 2, 29), TODAY);
    }

    @Test
    void isWholeOnItsLastDate() {
        assertThat(Periods.of("quarter", "2023-10-01", "2023-12-31", ALL, TODAY).all())
                .containsExactly(new Period("2023Q4", LocalDate.of(2023, 10, 1), LocalDate.of(2023, 12, 31), false));
    }

    @Test
    void beginsAUsualWhileBefore() {
        assertThat(Periods.of(null, null, null, ALL, TODAY).from()).isEqualTo("2023-03-01");
        assertThat(Periods.of("QUARTER", null, null, ALL, TODAY).from()).isEqualTo("2022-01-01");
        assertThat(Periods.of("YEAR", null, null, ALL, TODAY).all()).hasSize(6);
        assertThat(Periods.of("WHOLE", null, null, ALL, TODAY).all())
                .containsExactly(new Period("2023-03-10/2024-03-10", LocalDate.of(2023, 3, 10), TODAY, false));
    }

    @Test
    void refusesWhatMakesNoSense() {
        refuses("by", "DAY", null, null);
        refuses("from", "MONTH", "yesterday", null);
        refuses("from", "MONTH", "2024-02-01", "2024-01-31");
        refuses("from", "MONTH", "1900-01-01", null);
        refuses("to", "MONTH", null, "2024-03-11");
    }

    private static void refuses(String field, String by, String from, String to) {
        assertThatThrownBy(() -> Periods.of(by, from, to, ALL, TODAY))
                .isInstanceOfSatisfying(InvalidMeasureException.class, e -> assertThat(e.field())
                        .isEqualTo(field));
    }
}
