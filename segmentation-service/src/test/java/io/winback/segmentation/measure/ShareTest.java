package io.winback.segmentation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    /** Table I of Newcombe 1998, Statistics in Medicine 17, 857-872, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void hasTheIntervalsOfTheLiterature(long count, long of, BigDecimal low, BigDecimal high) {
        var share = Share.of(count, of);

        assertThat(share.low()).isCloseTo(low, within(new BigDecimal("0.00005")));
        assertThat(share.high()).isCloseTo(high, within(new BigDecimal("0.00005")));
    }

    @Test
    void isExactAtTheEdges() {
        assertThat(Share.of(0, 7).low()).isEqualByComparingTo("0");
        assertThat(Share.of(7, 7).high()).isEqualByComparingTo("1");
        assertThat(Share.of(7, 7).share()).isEqualByComparingTo("1");
        assertThat(Share.of(1, 3).share()).isEqualTo(new BigDecimal("0.3333333333"));
    }

    @Test
    void isNothingOfNobody() {
        assertThat(Share.of(0, 0)).isEqualTo(new Share(0, 0, null, null, null));
    }
}
