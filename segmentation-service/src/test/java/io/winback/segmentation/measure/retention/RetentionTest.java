package io.winback.segmentation.measure.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.segmentation.measure.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static final Period PERIOD =
            new Period("2026-01", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31), false);

    /** Reference F2: S 80, N 20, E 60. */
    @Test
    void reckonsTheExampleOfTheTextbook() {
        var retention = Retention.of(PERIOD, 80, 60, 20, 30, 100);

        assertThat(retention.textbook()).isEqualByComparingTo("0.5");
        assertThat(retention.textbookPercent()).hasToString("50.0");
        assertThat(retention.keptShare().share()).isEqualByComparingTo("0.375");
        assertThat(retention.lost()).isEqualTo(50);
        assertThat(retention.wonBack()).isEqualTo(10);
        assertThat(retention.wonBackShare().of()).isEqualTo(60);
        assertThat(retention.returnedShare().share()).isEqualByComparingTo("0.1");
        assertThat(retention.reason()).isNull();
    }

    @Test
    void mayCountMoreThanAllAsKeptByTheTextbook() {
        assertThat(Retention.of(PERIOD, 10, 15, 2, 9, 40).textbookPercent()).hasToString("130.0");
    }

    @Test
    void saysWhyThereIsNoShare() {
        var retention = Retention.of(PERIOD, 0, 3, 3, 0, 0);

        assertThat(retention.textbook()).isNull();
        assertThat(retention.textbookPercent()).isNull();
        assertThat(retention.keptShare().share()).isNull();
        assertThat(retention.wonBackShare().share()).isEqualByComparingTo("0");
        assertThat(retention.reason()).contains("no customer at the start");
    }
}
