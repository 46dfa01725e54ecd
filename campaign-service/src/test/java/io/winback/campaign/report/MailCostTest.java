package io.winback.campaign.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.campaign.Definitions;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import io.winback.campaign.offer.guard.GuardConfig;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.sql.Database;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What mails cost is taken off what each customer brought; here a mail costs a pound. */
@RealTest
class MailCostTest {

    @Inject
    World world;

    @Inject
    TwelveCustomers customers;

    @Inject
    Database database;

    @Inject
    ShopProfile shop;

    private final String campaign = Neighbours.id("mail-cost");

    @AfterEach
    void takeAway() {
        customers.takeAway();
    }

    @Test
    void isTakenOffWhatEachCustomerBrought() {
        // given
        world.put(campaign, Definitions.gift("mail-cost-segment", "A gift"));
        customers.live(campaign, world.now());

        // when
        var cells = new OutcomeQuery(database, shop, new Priced()).cells(campaign, world.now(), world.now());
        var treated = new GroupFigures(cells, true, shop).treated();

        // then eight mails and two codes; anna, bert, cleo, dora, fay, gus, hana, but not emil, who got nothing
        assertThat(treated.money(OutcomeCell::cost)).isEqualByComparingTo("18");
        assertThat(treated.closed().profits())
                .containsExactlyInAnyOrder(65 * 0.3 - 6, -1.0, -1.0, 40 * 0.3 - 1, -1.0, -6.0, -1.0);
    }

    /** As everywhere, but for the price of a mail. */
    private record Priced() implements GuardConfig {

        @Override
        public BigDecimal share() {
            return new BigDecimal("0.3");
        }

        @Override
        public BigDecimal floor() {
            return BigDecimal.ZERO;
        }

        @Override
        public BigDecimal unaided() {
            return BigDecimal.ONE;
        }

        @Override
        public int moneyRewardMonths() {
            return 0;
        }

        @Override
        public BigDecimal mailCost() {
            return BigDecimal.ONE;
        }

        @Override
        public Optional<BigDecimal> typicalOrder() {
            return Optional.empty();
        }
    }
}
