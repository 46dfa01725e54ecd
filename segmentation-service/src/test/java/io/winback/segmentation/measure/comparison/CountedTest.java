package io.winback.segmentation.measure.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountedTest {

    private static Counted.Divided divided(int smallest, long... customers) {
        return Counted.divide(values(customers), 0, 0, smallest);
    }

    private static List<Counted> values(long... customers) {
        return IntStream.range(0, customers.length)
                .mapToObj(i -> new Counted(Attribute.COUNTRY, "", "v" + i, customers[i], 0))
                .toList();
    }

    @Test
    void tellsAllWhereAllAreLarge() {
        assertThat(divided(5, 5, 9).shown()).hasSize(2);
        assertThat(divided(5, 5, 9).hidden()).isZero();
    }

    @Test
    void hidesASecondValueWhereOneCouldBeReckonedBack() {
        // when
        var divided = divided(5, 3, 20, 50);

        // then: 70 less 50 is told, 3 is not
        assertThat(divided.shown()).extracting(Counted::value).containsExactly("v2");
        assertThat(divided.hidden()).isEqualTo(2);
        assertThat(divided.customers()).isEqualTo(23);
    }

    @Test
    void leavesTheOthersWhereThoseHiddenAreManyEnough() {
        var divided = divided(5, 3, 2, 20);

        assertThat(divided.shown()).extracting(Counted::value).containsExactly("v2");
        assertThat(divided.customers()).isEqualTo(5);
    }

    @Test
    void hidesBothValuesOfAFlagWhereOneIsSmall() {
        assertThat(divided(5, 4, 400).shown()).isEmpty();
    }

    @Test
    void countsWhatIsPooledAlready() {
        var divided = Counted.divide(values(40, 30), 1, 2, 5);

        assertThat(divided.shown()).extracting(Counted::value).containsExactly("v0");
        assertThat(divided.hidden()).isEqualTo(2);
        assertThat(divided.customers()).isEqualTo(32);
    }

    @Test
    void neverTellsOfFewAndNeverLeavesFewToBeReckonedBack() {
        var random = new Random(13);
        for (var run = 0; run < 2000; run++) {
            var smallest = 2 + random.nextInt(20);
            var customers = random.longs(random.nextInt(8), 1, 60).toArray();

            var divided = divided(smallest, customers);

            assertThat(divided.shown()).allMatch(value -> value.customers() >= smallest);
            assertThat(divided.shown().size() + divided.hidden()).isEqualTo(customers.length);
            assertThat(divided.shown().stream().mapToLong(Counted::customers).sum() + divided.customers())
                    .isEqualTo(Arrays.stream(customers).sum());
            if (divided.hidden() > 0 && !divided.shown().isEmpty()) {
                assertThat(divided.customers()).isGreaterThanOrEqualTo(smallest);
                assertThat(divided.hidden()).isGreaterThan(1);
            }
        }
    }
}
