package io.winback.platform.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerTest {

    /** 180 people, of whom one in ten returns unaided. */
    @ParameterizedTest
    @CsvSource({"0.1, 0.209", "0.2, 0.157", "0.3, 0.137", "0.5, 0.125"})
    void tellsWhatSoManyCustomersCanShow(double heldOut, double points) {
        assertThat(Power.ofShare(.1).detectableWith(heldOut, 180)).isCloseTo(points, within(5e-4));
    }

    @Test
    void needsAsManyAsItDetects() {
        var power = Power.ofShare(.1);

        for (var share : new double[] {.05, .1, .3, .5}) {
            var customers = power.needed(.07, share);
            assertThat(power.detectableWith(share, customers)).isLessThanOrEqualTo(.07);
            assertThat(power.detectableWith(share, customers - 1)).isGreaterThan(.07);
        }
    }

    @Test
    void detectsMeansToo() {
        // Cohen's medium effect, half a standard deviation: 63 in each group by the normal approximation
        assertThat(new Power(1).needed(.5, .5)).isEqualTo(126);
    }

    @Test
    void seesFourOfFiveDifferencesOfTheSizeItNames() {
        // given
        var chance = new Random(7);
        var difference = new Power(1).detectable(200, 60);
        var error = Math.sqrt(1 / 200.0 + 1 / 60.0);

        // when
        var seen = IntStream.range(0, 4_000)
                .filter(i -> Math.abs(difference + chance.nextGaussian() * error) > 1.959964 * error)
                .count();

        // then
        assertThat(seen / 4_000.0).isBetween(.78, .82);
    }

    @Test
    void proposesTheSmallestShareThatShowsWhatIsExpected() {
        var proposal = Power.ofShare(.1).proposal(2_000, .075);

        assertThat(proposal.enough()).isTrue();
        assertThat(proposal.share()).isEqualTo(.1);
        assertThat(proposal.detectable()).isLessThanOrEqualTo(.075);
        assertThat(Power.ofShare(.1).detectableWith(.05, 2_000)).isGreaterThan(.075);
    }

    @Test
    void saysWhereNotEvenHalfWouldShowIt() {
        var proposal = Power.ofShare(.1).proposal(180, .075);

        assertThat(proposal.enough()).isFalse();
        assertThat(proposal.share()).isEqualTo(.3);
        assertThat(proposal.detectable()).isCloseTo(.137, within(5e-4));
    }

    @Test
    void showsNothingWhereAGroupIsEmpty() {
        assertThat(Power.ofShare(.1).detectable(180, 0)).isInfinite();
        assertThat(Power.ofShare(0).detectableWith(.1, 180)).isPositive();
        assertThat(Power.ofShare(.1).proposal(0, .1).enough()).isFalse();
    }
}
