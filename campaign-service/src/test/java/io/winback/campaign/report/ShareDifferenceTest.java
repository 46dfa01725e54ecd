package io.winback.campaign.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareDifferenceTest {

    /** Newcombe 1998, Statistics in Medicine 17, 873-890, table II, method 10. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80,  0.2000,  0.0524, 0.3339",
        " 9, 10,  3, 10,  0.6000,  0.1705, 0.8090",
        " 0, 10,  0, 10,  0.0000, -0.2775, 0.2775"
    })
    void agreesWithTheFiguresPublished(
            long first, long firstOf, long second, long secondOf, double difference, double low, double high) {
        var found = ShareDifference.of(first, firstOf, second, secondOf);

        assertThat(found.difference()).isCloseTo(difference, within(0.00005));
        assertThat(found.low()).isCloseTo(low, within(0.00005));
        assertThat(found.high()).isCloseTo(high, within(0.00005));
    }

    @Test
    void tellsOnlyWhatTheIntervalTells() {
        assertThat(ShareDifference.of(56, 70, 48, 80).tells()).isTrue();
        assertThat(ShareDifference.of(48, 80, 56, 70).tells()).isTrue();
        assertThat(ShareDifference.of(0, 10, 0, 10).tells()).isFalse();
    }

    @Test
    void isRoundedToFourDecimals() {
        assertThat(ShareDifference.rounded(0.33385)).isEqualByComparingTo("0.3339");
    }

    @Test
    void saysThatThereIsNotEnoughData() {
        assertThat(ReportResponse.Returned.of(0, 0, 3, 10).verdict()).isEqualTo("not enough data");
        assertThat(ReportResponse.Returned.of(3, 10, 3, 10).verdict()).isEqualTo("not enough data");
        assertThat(ReportResponse.Returned.of(56, 70, 48, 80).verdict()).isEqualTo("the interval excludes no effect");
    }
}
