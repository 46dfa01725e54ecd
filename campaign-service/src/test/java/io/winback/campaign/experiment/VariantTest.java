package io.winback.campaign.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VariantTest {

    private static final Map<String, Integer> ONE_TO_THREE = Map.of("tips", 1, "offer", 3);

    @Test
    void isDrawnByWeight() {
        // a quarter of 10,000; the binomial distribution puts 99.99 % of all draws within 2500 +- 169
        assertThat(IntStream.range(0, 10_000)
                        .filter(i -> "tips".equals(Variant.of("salt", "c" + i, ONE_TO_THREE)))
                        .count())
                .isBetween(2331L, 2669L);
    }

    @Test
    void isTheSameHoweverTheVariantsAreWritten() {
        var other = new LinkedHashMap<String, Integer>();
        other.put("tips", 1);
        other.put("offer", 3);

        assertThat(IntStream.range(0, 100)).allSatisfy(i -> assertThat(Variant.of("salt", "c" + i, other))
                .isEqualTo(Variant.of("salt", "c" + i, ONE_TO_THREE)));
    }

    @Test
    void saysNothingOfTheArm() {
        // half of those who are treated, too
        var treated = IntStream.range(0, 20_000)
                .filter(i -> Arm.of("salt", "c" + i, new BigDecimal("0.5")) == Arm.TREATED)
                .boxed()
                .toList();
        var first = treated.stream()
                .filter(i -> "a".equals(Variant.of("salt", "c" + i, Map.of("a", 1, "b", 1))))
                .count();

        assertThat(first / (double) treated.size()).isBetween(0.48, 0.52);
    }

    @Test
    void isNoneWhereThereAreNone() {
        assertThat(Variant.of("salt", "anna", Map.of())).isNull();
    }
}
