package io.winback.segmentation.measure.comeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.winback.segmentation.measure.Share;
import io.winback.segmentation.measure.comeback.Fates.Fate;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowedTest {

    private static final BigDecimal CLOSE = new BigDecimal("0.000001");

    @Test
    void tellsThoseLeftAloneFromThoseContacted() {
        var followed = new Followed(List.of(
                new Fate(1, null, null, 60),
                new Fate(1, 10, null, 4),
                new Fate(1, 30, 31, 2),
                new Fate(1, 31, null, 3),
                new Fate(1, 20, 20, 5),
                new Fate(1, 90, 15, 6),
                new Fate(1, null, 100, 20)));

        assertThat(followed.lost()).isEqualTo(100);
        assertThat(followed.within(30).byThemselves()).isEqualTo(Share.of(6, 89));
        assertThat(followed.within(30).contacted()).isEqualTo(Share.of(5, 11));
        assertThat(followed.within(90).byThemselves()).isEqualTo(Share.of(9, 89));
        assertThat(followed.within(90).contacted()).isEqualTo(Share.of(11, 11));
        assertThat(followed.within(180).byThemselves()).isEqualTo(Share.of(9, 69));
        assertThat(followed.within(180).contacted()).isEqualTo(Share.of(11, 31));
    }

    @Test
    void isThePlainShareWhereNobodyWasContacted() {
        var followed =
                new Followed(List.of(new Fate(1, null, null, 90), new Fate(1, 5, null, 3), new Fate(1, 9, null, 7)));

        var within = followed.within(30);

        assertThat(within.organic().share()).isEqualByComparingTo("0.1");
        assertThat(within.organic().low()).isEqualTo(within.byThemselves().low());
        assertThat(within.organic().high()).isEqualTo(within.byThemselves().high());
    }

    /** Half are contacted on the first day, so the plain share doubles the returns before that day and the estimate does not. */
    @Test
    void followsWhoIsContactedUpToThatDayOnly() {
        var followed = new Followed(List.of(
                new Fate(1, 1, null, 10),
                new Fate(1, null, 1, 45),
                new Fate(1, 2, null, 9),
                new Fate(1, null, null, 36)));

        var organic = followed.within(30).organic();

        // 1 - 90/100 * 36/45
        assertThat(organic.share()).isCloseTo(new BigDecimal("0.28"), within(CLOSE));
        assertThat(organic.low()).isLessThan(new BigDecimal("0.20"));
        assertThat(organic.high()).isGreaterThan(new BigDecimal("0.36")).isLessThan(new BigDecimal("0.45"));
    }

    @Test
    void countsWhoWasContactedShortlyBeforeAsContacted() {
        var followed = new Followed(List.of(
                new Fate(1, null, 0, 30),
                new Fate(1, 10, 0, 20),
                new Fate(1, 12, null, 10),
                new Fate(1, null, null, 40)));

        var within = followed.within(30);

        assertThat(within.byThemselves()).isEqualTo(Share.of(10, 50));
        assertThat(within.contacted()).isEqualTo(Share.of(20, 50));
        assertThat(within.organic().share()).isEqualByComparingTo("0.2");
    }

    @Test
    void saysNothingOfNobody() {
        var within = new Followed(List.of()).within(90);

        assertThat(within.byThemselves().share()).isNull();
        assertThat(within.organic().share()).isNull();
    }

    @Test
    void isNotSureOfNothing() {
        var organic =
                new Followed(List.of(new Fate(1, null, null, 20))).within(30).organic();

        assertThat(organic.share()).isEqualByComparingTo("0");
        assertThat(organic.high()).isEqualByComparingTo("0.161125");
    }
}
