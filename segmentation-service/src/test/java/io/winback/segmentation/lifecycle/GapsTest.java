package io.winback.segmentation.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GapsTest {

    @Test
    void interpolatesBetweenClosestRanks() {
        // 10, 20, 20, 50: position 0.9 * 3 = 2.7 lies between 20 and 50
        var gaps = new Gaps(Map.of(10, 1L, 20, 2L, 50, 1L));

        assertThat(gaps.percentile(50)).isEqualByComparingTo("20");
        assertThat(gaps.percentile(25)).isEqualByComparingTo("17.5");
        assertThat(gaps.percentile(90)).isEqualByComparingTo("41");
        assertThat(gaps.percentile(95)).isEqualByComparingTo("45.5");
        assertThat(gaps.days(95)).isEqualTo(46);
        assertThat(gaps.days(90)).isEqualTo(41);
    }

    @Test
    void saysNothingWithoutGaps() {
        var gaps = new Gaps(Map.of());

        assertThat(gaps.percentile(50)).isNull();
        assertThat(gaps.days(90)).isNull();
        assertThat(gaps.count()).isZero();
    }

    @Test
    void goesBySingleGap() {
        assertThat(new Gaps(Map.of(120, 1L)).percentile(90)).hasToString("120");
    }
}
