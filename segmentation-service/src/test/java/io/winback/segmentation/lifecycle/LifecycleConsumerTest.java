package io.winback.segmentation.lifecycle;

import static io.winback.segmentation.Service.daysFromNow;
import static io.winback.segmentation.Service.lifecycle;
import static io.winback.segmentation.Service.pass;
import static io.winback.segmentation.Shop.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.winback.segmentation.RealTest;
import io.winback.segmentation.Service;
import io.winback.segmentation.Shop;
import io.winback.segmentation.Told;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RealTest
class LifecycleConsumerTest {

    @BeforeEach
    void underTheUsualPolicy() {
        Service.policy(60, 180);
    }

    @Test
    void followsACustomerThroughAllStagesAndBack() {
        // given
        var anna = Shop.id("anna");
        Shop.tell(Shop.customer(anna), Shop.order(Shop.id("o"), anna, daysFromNow(0), "10.00"));
        soon().untilAsserted(() -> lifecycle(anna).body("stage", equalTo("ACTIVE")));

        // when
        pass(60);
        Service.atRest();
        lifecycle(anna).body("stage", equalTo("ACTIVE"));
        pass(1);
        soon().untilAsserted(() -> lifecycle(anna).body("stage", equalTo("DUE")));
        pass(119);
        Service.atRest();
        lifecycle(anna).body("stage", equalTo("DUE"));
        pass(1);
        soon().untilAsserted(() -> lifecycle(anna).body("stage", equalTo("LOST")));
        Shop.tell(Shop.order(Shop.id("o"), anna, daysFromNow(0), "20.00"));

        // then
        soon().untilAsserted(
                        () -> lifecycle(anna).body("stage", equalTo("ACTIVE")).body("returned", equalTo(true)));
        Service.atRest();
        assertThat(Told.stages(anna)).endsWith("ACTIVE", "DUE", "LOST", "ACTIVE");
    }

    @Test
    void namesTheInstantOfTheNextTransition() {
        var bo = Shop.id("bo");
        Shop.tell(Shop.order(Shop.id("o"), bo, daysFromNow(0), "10.00"));
        soon().untilAsserted(() -> lifecycle(bo).statusCode(200));

        var next = java.time.Instant.parse(lifecycle(bo).extract().jsonPath().getString("nextTransition"));

        var zone = java.time.ZoneId.of("Europe/London");
        assertThat(next)
                .isEqualTo(daysFromNow(61)
                        .atZone(zone)
                        .toLocalDate()
                        .atStartOfDay(zone)
                        .toInstant());
        assertThat(java.time.Instant.parse(Service.clock().getString("nextDue")))
                .isBeforeOrEqualTo(next);
    }

    @Test
    void keepsReturnedUntilTheNextPurchase() {
        // given
        var cleo = Shop.id("cleo");
        Shop.tell(
                Shop.order(Shop.id("o"), cleo, daysFromNow(-200), "10.00"),
                Shop.order(Shop.id("o"), cleo, daysFromNow(-1), "10.00"));
        soon().untilAsserted(() -> lifecycle(cleo).body("returned", equalTo(true)));

        // when
        Shop.tell(Shop.order(Shop.id("o"), cleo, daysFromNow(0), "10.00"));

        // then
        soon().untilAsserted(() -> lifecycle(cleo).body("returned", equalTo(false)));
        lifecycle(cleo).body("stage", equalTo("ACTIVE")).body("orders", equalTo(3));
    }

    @Test
    void countsNeitherCancelledNorFullyReturnedOrders() {
        // given
        var dan = Shop.id("dan");
        var cancelled = Shop.id("o");
        var returned = Shop.id("o");
        Shop.tell(
                Shop.order(cancelled, dan, daysFromNow(0), "10.00"),
                Shop.order(returned, dan, daysFromNow(0), "30.00"));
        soon().untilAsserted(() -> lifecycle(dan).body("orders", equalTo(2)));

        // when
        Shop.tell(
                Shop.order(cancelled, dan, Shop.nextVersion(), daysFromNow(0), "CANCELLED", "10.00", false),
                Shop.returned(returned, dan, "r1", "30.00", true));

        // then
        soon().untilAsserted(
                        () -> lifecycle(dan).body("stage", equalTo("PROSPECT")).body("orders", equalTo(0)));
    }

    @Test
    void countsAnOrderDatedAheadFromItsDateOn() {
        // given
        var eve = Shop.id("eve");
        Shop.tell(Shop.order(Shop.id("o"), eve, daysFromNow(3), "10.00"));
        soon().untilAsserted(() -> lifecycle(eve).body("stage", equalTo("PROSPECT")));

        // when
        pass(3);

        // then
        soon().untilAsserted(() -> lifecycle(eve).body("stage", equalTo("ACTIVE")));
    }

    @Test
    void movesTheBaseUnderANewPolicy() {
        // given
        var finn = Shop.id("finn");
        Shop.tell(Shop.order(Shop.id("o"), finn, daysFromNow(-70), "10.00"));
        soon().untilAsserted(() -> lifecycle(finn).body("stage", equalTo("DUE")));

        // when
        Service.policy(20, 50);

        // then
        lifecycle(finn).body("stage", equalTo("LOST"));
        Service.atRest();
        assertThat(Told.stages(finn)).containsExactly("DUE", "LOST");
    }
}
