package io.winback.campaign.offer.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The guard beside a sum in whole pennies and thousandths. */
class ReckoningPropertiesTest {

    @Property
    void allowsExactlyWhatTheSharePays(
            @ForAll @IntRange(max = 20_000) int used,
            @ForAll @IntRange(max = 20_000) int open,
            @ForAll @IntRange(max = 20_000) int leaked,
            @ForAll @IntRange(max = 50) int contacts,
            @ForAll @IntRange(min = 1, max = 20_000) int offer,
            @ForAll @IntRange(max = 100_000) int value,
            @ForAll @IntRange(min = 1, max = 1_000) int thousandths) {
        var figures = Figures.lost()
                .spent(pounds(used), pounds(open), pounds(leaked), contacts)
                .build();

        var sum = Reckoning.of(
                figures,
                money(value),
                money(offer),
                Figures.config("0.07"),
                BigDecimal.valueOf(thousandths).movePointLeft(3));

        var total = (long) used + open + leaked + offer + 7L * (contacts + 1);
        assertThat(sum.total()).isEqualTo(money(total));
        assertThat(sum.allows()).isEqualTo(total * 1_000 <= (long) value * thousandths);
    }

    private static Money money(long pennies) {
        return new Money(BigDecimal.valueOf(pennies, 2), Currency.getInstance("GBP"));
    }

    private static String pounds(long pennies) {
        return BigDecimal.valueOf(pennies, 2).toPlainString();
    }
}
