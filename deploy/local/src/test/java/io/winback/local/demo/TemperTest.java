package io.winback.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TemperTest {

    private final List<Temper> tempers = IntStream.range(0, 20_000)
            .mapToObj(i -> Temper.of(1, Integer.toString(10_000 + i)))
            .toList();

    @Test
    void aCustomerHasOneTemperPerSeed() {
        assertThat(Temper.of(1, "17850")).isEqualTo(Temper.of(1, "17850"));
        assertThat(IntStream.range(0, 50)
                        .mapToObj(seed -> Temper.of(seed, "17850"))
                        .distinct()
                        .count())
                .isGreaterThan(10);
    }

    @Test
    void ratesAreThoseThatArePrinted() {
        assertThat(share(Temper::answers)).isCloseTo(Temper.ANSWERS, within(0.015));
        assertThat(share(Temper::unsubscribes)).isCloseTo(Temper.UNSUBSCRIBES, within(0.006));
        assertThat(share(Temper::redeemsApology)).isCloseTo(Temper.REDEEMS_APOLOGY, within(0.015));
        assertThat(share(Temper::redeemsReward)).isCloseTo(Temper.REDEEMS_REWARD, within(0.015));
        assertThat(share(Temper::ordersOnNews)).isCloseTo(Temper.ORDERS_ON_NEWS, within(0.008));
    }

    @Test
    void reasonsHaveTheShapeOfTheReference() {
        assertThat(share(temper -> temper.reason().startsWith("SERVICE"))).isCloseTo(0.62, within(0.015));
        assertThat(share(temper -> temper.reason().startsWith("QUALITY"))).isCloseTo(0.14, within(0.012));
        assertThat(share(temper -> temper.reason().startsWith("COMPETITOR"))).isCloseTo(0.10, within(0.01));
    }

    private double share(Predicate<Temper> trait) {
        return (double) tempers.stream().filter(trait).count() / tempers.size();
    }
}
