package io.winback.campaign.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArmTest {

    private static final BigDecimal TENTH = new BigDecimal("0.1");

    @Test
    void isTheSameForTheSameCustomerAndCampaign() {
        for (var i = 0; i < 100; i++) {
            assertThat(Arm.of("salt", "c" + i, TENTH)).isEqualTo(Arm.of("salt", "c" + i, TENTH));
        }
    }

    @Test
    void holdsOutItsShare() {
        // 10 % of 10,000; the binomial distribution puts 99.99 % of all draws within 1000 +- 117
        assertThat(heldOut("salt")).isBetween(883L, 1117L);
        assertThat(heldOut("another")).isBetween(883L, 1117L);
    }

    @Test
    void differsFromCampaignToCampaign() {
        var both = IntStream.range(0, 10_000)
                .filter(i -> Arm.of("salt", "c" + i, TENTH) == Arm.HELD_OUT
                        && Arm.of("another", "c" + i, TENTH) == Arm.HELD_OUT)
                .count();

        // independent: 1 % of 10,000, within 100 +- 39
        assertThat(both).isBetween(61L, 139L);
    }

    @Test
    void keepsTheHeldOutWhenTheShareGrows() {
        for (var i = 0; i < 1_000; i++) {
            if (Arm.of("salt", "c" + i, TENTH) == Arm.HELD_OUT) {
                assertThat(Arm.of("salt", "c" + i, new BigDecimal("0.3"))).isEqualTo(Arm.HELD_OUT);
            }
        }
    }

    @Test
    void holdsOutNobodyAtZero() {
        assertThat(IntStream.range(0, 1_000)).allSatisfy(i -> assertThat(Arm.of("salt", "c" + i, BigDecimal.ZERO))
                .isEqualTo(Arm.TREATED));
    }

    private static long heldOut(String salt) {
        return IntStream.range(0, 10_000)
                .filter(i -> Arm.of(salt, "c" + i, TENTH) == Arm.HELD_OUT)
                .count();
    }
}
