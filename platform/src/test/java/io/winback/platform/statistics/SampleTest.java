package io.winback.platform.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SampleTest {

    /**
     * 5 promoters, 3 in between, 2 detractors: mean 3 / 10; squares 5 * 0.49 + 3 * 0.09 + 2 * 1.69 = 6.1, variance 6.1 / 9; t(9) is 2.262157,
     * so 0.3 -+ 2.262157 * sqrt(0.677778 / 10) = 0.3 -+ 0.588934.
     */
    @Test
    void knowsTheMeanOfWhatWasCountedWithItsInterval() {
        var sample = Sample.counted(new double[] {1, 0, -1}, new long[] {5, 3, 2});

        assertThat(sample.count()).isEqualTo(10);
        assertThat(sample.mean()).isEqualTo(0.3, within(1e-12));
        assertThat(sample.variance()).isEqualTo(6.1 / 9, within(1e-12));
        assertThat(sample.interval().low()).isEqualTo(-0.288934, within(1e-6));
        assertThat(sample.interval().high()).isEqualTo(0.888934, within(1e-6));
    }
}
