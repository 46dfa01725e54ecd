package io.winback.platform.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OneShareTest {

    /** 50 of 100 against 0.65: z = -0.15 / sqrt(0.65 * 0.35 / 100) = -0.15 / 0.0476970 = -3.14485. */
    @Test
    void countsStandardErrorsUnderTheGivenShare() {
        var half = new OneShare(50, 100, 0.65);

        assertThat(half.z()).isEqualTo(-3.14485, within(0.00001));
        assertThat(half.p()).isEqualTo(0.00166, within(0.00001));
    }

    @Test
    void saysTheSameAsTheIntervalOfTheShare() {
        for (var count = 0; count <= 40; count++) {
            var interval = Interval.of(count / 40.0, 40);
            for (var given = 0.05; given < 1; given += 0.05) {
                assertThat(new OneShare(count, 40, given).p() < 0.05)
                        .as(count + " of 40 against " + given)
                        .isEqualTo(given < interval.low() || given > interval.high());
            }
        }
    }
}
