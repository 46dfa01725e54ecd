package io.winback.segmentation.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReturnRateTest {

    private static final BigDecimal ASSUMED = new BigDecimal("0.10");

    @Test
    void comparesBandsWithTheMeanOfThoseLostNow() {
        // given: one return in 1000 silent days and one in 4000; a mean of (300 / 1000 + 100 / 4000) / 400 a day
        var rates = ReturnRate.of(
                List.of(counted(181, 365, 300, 200, 50, 50_000), counted(366, 545, 100, 100, 10, 40_000)), ASSUMED);

        // then: 1 - exp(-0.09) and 1 - exp(-0.0225)
        assertThat(rates).extracting(ReturnRate::measured).containsExactly(true, true);
        assertThat(rates)
                .extracting(ReturnRate::unaided)
                .containsExactly(new BigDecimal("0.086069"), new BigDecimal("0.022249"));
        assertThat(rates)
                .extracting(ReturnRate::relative)
                .containsExactly(new BigDecimal("1.2308"), new BigDecimal("0.3077"));
    }

    @Test
    void assumesWhereTooFewWereEverSilentForSoLong() {
        var rates = ReturnRate.of(
                List.of(counted(181, 365, 300, 200, 50, 50_000), counted(366, 545, 100, 99, 99, 9)), ASSUMED);

        assertThat(rates.get(1).measured()).isFalse();
        assertThat(rates.get(1).unaided()).isEqualTo(ASSUMED);
        assertThat(rates).extracting(ReturnRate::relative).allSatisfy(relative -> assertThat(relative)
                .isEqualByComparingTo(BigDecimal.ONE));
    }

    @Test
    void comparesNothingWhereNobodyEverReturned() {
        var rates = ReturnRate.of(List.of(counted(181, 365, 300, 200, 0, 50_000)), ASSUMED);

        assertThat(rates.get(0).unaided()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(rates.get(0).relative()).isEqualByComparingTo(BigDecimal.ONE);
    }

    @Test
    void bandsLeaveNoDayOut() {
        var next = 0;
        for (var band : SilenceBand.ALL) {
            assertThat(band.from()).isEqualTo(next);
            assertThat(SilenceBand.of(band.from())).isEqualTo(band);
            assertThat(SilenceBand.of(band.to())).isEqualTo(band);
            next = band.to() + 1;
        }
    }

    private static ReturnRate.Counted counted(int from, int to, long lost, long atRisk, long returns, long days) {
        return new ReturnRate.Counted(new SilenceBand(from, to), lost, atRisk, returns, days);
    }
}
