package io.winback.segmentation.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.winback.segmentation.prediction.GammaGamma;
import io.winback.segmentation.prediction.MbgNbd;
import io.winback.segmentation.prediction.Nbd;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoldBackTest {

    private static final double WEEKS = 13;
    private static final Observed ONCE = new Observed(0, 0, 140, 6, 1, 1, 0, 20);
    private static final Observed REGULAR = new Observed(4, 120, 140, 4, 3, 6, 100, 150);
    private static final HoldBack HELD_BACK = new HoldBack(List.of(ONCE, REGULAR), WEEKS);
    private static final Nbd MODEL = new Nbd(0.7, 9);

    @Test
    void addsUpWhatWasExpectedAndWhatCame() {
        // when
        var result = HELD_BACK.of(MODEL);

        // then: (r + x) / (alpha + T) * 13 weeks
        var expected = 6 * (0.7 / 29 * WEEKS) + 4 * (4.7 / 29 * WEEKS);
        assertThat(HELD_BACK.customers()).isEqualTo(10);
        assertThat(HELD_BACK.purchases()).isEqualTo(7);
        assertThat(result.expected()).isEqualTo(expected, within(1e-12));
        assertThat(result.ratio()).isEqualTo(expected / 7, within(1e-12));
    }

    @Test
    void measuresProbabilitiesAgainstTheBaseRate() {
        // when
        var result = HELD_BACK.of(MODEL);

        // then
        var once = MODEL.buys(ONCE.history(), WEEKS);
        var regular = MODEL.buys(REGULAR.history(), WEEKS);
        var brier = (square(1 - once) + 5 * square(once) + 3 * square(1 - regular) + square(regular)) / 10;
        assertThat(HELD_BACK.baseRate()).isEqualTo(0.4);
        assertThat(result.brier()).isEqualTo(brier, within(1e-12));
        assertThat(result.skill()).isEqualTo(1 - brier / 0.24, within(1e-12));
        // 24 pairs: 3 regular buyers above 5 others, ties with 1 other; 1 buyer of one purchase ties with 5 others
        assertThat(result.auc()).isEqualTo((3 * (5 + 0.5) + 5 * 0.5) / 24, within(1e-12));
    }

    @Test
    void comparesClassesOfFrequencyTheLastOfThemOpen() {
        // given
        var groups =
                List.of(ONCE, new Observed(7, 100, 140, 1, 1, 4, 20, 90), new Observed(12, 100, 140, 1, 1, 8, 20, 90));

        // when
        var classes = new HoldBack(groups, WEEKS).of(MODEL).frequencies();

        // then
        assertThat(classes).hasSize(2);
        assertThat(classes.get(0).customers()).isEqualTo(6);
        assertThat(classes.get(0).actual()).isEqualByComparingTo("0.166667");
        assertThat(classes.get(1).andMore()).isTrue();
        assertThat(classes.get(1).customers()).isEqualTo(2);
        assertThat(classes.get(1).actual()).isEqualByComparingTo("6");
    }

    @Test
    void leavesOutRevenueThatCannotBeExpected() {
        // given: amounts of one-time buyers have no finite mean
        var spend = new GammaGamma(2, 0.9, 10);

        // when
        var revenue = HELD_BACK.revenue(MODEL, spend);

        // then
        assertThat(revenue.actual()).isEqualTo(150);
        assertThat(revenue.expected())
                .isEqualTo(
                        4
                                * MODEL.expected(REGULAR.history(), WEEKS)
                                * spend.expectedSpend(4, 25).orElseThrow(),
                        within(1e-9));
    }

    @Test
    void saysNothingOfSkillWhereNobodyBought() {
        // when
        var result =
                new HoldBack(List.of(new Observed(2, 10, 100, 5, 0, 0, 10, 0)), WEEKS).of(new MbgNbd(0.5, 6, 0.8, 2.4));

        // then
        assertThat(result.ratio()).isNaN();
        assertThat(result.skill()).isNaN();
        assertThat(result.auc()).isNaN();
        assertThat(result.brier()).isBetween(0.0, 1.0);
    }

    private static double square(double number) {
        return number * number;
    }
}
