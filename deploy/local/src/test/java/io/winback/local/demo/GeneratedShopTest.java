package io.winback.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GeneratedShopTest {

    private final Shop shop = GeneratedShop.drawn(1);

    @Test
    void theSameSeedGivesTheSameShopAndAnotherSeedAnother() {
        assertThat(GeneratedShop.drawn(1)).isEqualTo(shop);
        assertThat(GeneratedShop.drawn(2).orders()).isNotEqualTo(shop.orders());
    }

    @Test
    void theShopHasTheShapeOfTheRealOne() {
        // when
        var buyersByCut =
                shop.history().stream().map(ShopOrder::customer).distinct().count();
        var stages = StageCounts.of(shop);

        // then
        assertThat(shop.countries()).hasSize(GeneratedShop.BUYERS + GeneratedShop.NEVER_BOUGHT);
        assertThat(buyersByCut).isBetween(2_750L, 3_050L);
        assertThat(stages.active()).isGreaterThan(200);
        assertThat(stages.due()).isGreaterThan(200);
        assertThat(stages.lost()).isGreaterThan(500);
        assertThat(shop.replayed()).hasSizeGreaterThan(1_500);
        assertThat(shop.lastOrderAt().toLocalDate()).isBetween(Shop.LAST_DAY.minusDays(3), Shop.LAST_DAY);
    }

    @Test
    void repeatBuyingAndSpendingFollowThePublishedModels() {
        // given
        var early = shop.orders().stream()
                .filter(order -> order.at().toLocalDate().isBefore(Shop.FIRST_DAY.plusDays(7)))
                .map(ShopOrder::customer)
                .collect(Collectors.toSet());

        // when
        var repeats = shop.orders().stream()
                        .filter(order -> early.contains(order.customer()))
                        .count()
                - early.size();
        var mean = shop.orders().stream()
                        .map(ShopOrder::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .doubleValue()
                / shop.orders().size();

        // then: the published sheet expects about 1.1 repeat purchases in a customer's first 52 weeks, and a mean of p
        // gamma / (q - 1)
        assertThat((double) repeats / early.size()).isBetween(0.7, 1.7);
        assertThat(mean).isBetween(31.0, 40.0);
    }

    @Test
    void ordersAreSortedByTimeAndHaveIdsOfTheirOwn() {
        assertThat(shop.orders()).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        assertThat(shop.orders().stream().map(ShopOrder::id)).doesNotHaveDuplicates();
    }

    @Test
    void aSampleKeepsAllOrdersOfItsCustomers() {
        // when
        var sample = shop.sample(6, 1);

        // then
        assertThat(sample.countries()).hasSizeBetween(600, 860);
        assertThat(sample.orders())
                .isEqualTo(shop.orders().stream()
                        .filter(order -> sample.countries().containsKey(order.customer()))
                        .toList());
    }
}
