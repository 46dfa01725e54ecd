package io.winback.campaign.redemption;

import static io.winback.campaign.Api.storefront;
import static io.winback.campaign.World.forAWhile;
import static io.winback.campaign.World.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import io.winback.campaign.offer.IssuedCoupons;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders that name a code. */
@RealTest
class SettlementTest {

    @Inject
    World world;

    @Inject
    IssuedCoupons coupons;

    private String anna;

    @BeforeEach
    void freshCustomer() {
        anna = Neighbours.id("anna");
    }

    @Test
    void redeemACodeThatWasRedeemedBeforeOnce() {
        var code = coupons.percent(anna);
        redeem(code, "o-" + anna, anna).then().statusCode(200);

        Neighbours.ordered("o-" + anna, anna, world.now(), code, false);

        bought(anna);
        assertThat(world.events(anna, "coupon.redeemed.v1")).hasSize(1);
    }

    @Test
    void redeemACodeBeforeTheCallThatRedeemsIt() {
        var code = coupons.percent(anna);

        Neighbours.ordered("o-" + anna, anna, world.now(), code, false);
        Neighbours.ordered("o-" + anna, anna, world.now(), code, false);
        assertThat(redemption(anna)).isEqualTo("REDEEMED");

        redeem(code, "o-" + anna, anna).then().statusCode(200).body("state", equalTo("REDEEMED"));
        assertThat(world.events(anna, "coupon.redeemed.v1")).hasSize(1);
    }

    @Test
    void thatUseACodeAgainAreRecorded() {
        var code = coupons.percent(anna);
        redeem(code, "o-1", anna).then().statusCode(200);

        Neighbours.ordered("o-2-" + anna, anna, world.now(), code, false);

        soon().untilAsserted(() -> assertThat(world.events(anna, "coupon.redeemed.v1"))
                .extracting(event -> event.get("state").asText())
                .containsExactly("REDEEMED", "OVERUSED"));
        redeem(code, "o-2-" + anna, anna).then().statusCode(409).body("reason", equalTo("OVERUSED"));
    }

    @Test
    void ofSomebodyElseShowThatTheCodeLeaked() {
        var code = coupons.percent(anna);
        var mallory = Neighbours.id("mallory");

        Neighbours.ordered("o-" + mallory, mallory, world.now(), code, false);

        assertThat(redemption(anna)).isEqualTo("LEAKED");
        redeem(code, "o-" + mallory, mallory).then().statusCode(409).body("reason", equalTo("LEAKED"));
        validate(code).then().body("verdict", equalTo("VALID"));
    }

    @Test
    void ofAGuestAreHonouredOnceTheGuestTurnsOutToBeTheHolder() {
        // given
        var code = coupons.percent(anna);
        var guest = Neighbours.id("guest");
        Neighbours.ordered("o-" + anna, guest, world.now(), code, false);
        assertThat(redemption(anna)).isEqualTo("LEAKED");

        // when
        Neighbours.ordered("o-" + anna, anna, world.now(), code, false);

        // then
        soon().untilAsserted(() -> assertThat(world.value(
                        "select state || ' ' || customer_id from redemption where order_id = 'o-' || :id", anna))
                .isEqualTo("REDEEMED " + anna));
        validate(code).then().body("verdict", equalTo("ALREADY_REDEEMED"));
    }

    @Test
    void thatComeTooLateShowThatTheCodeLeaked() {
        var code = coupons.expired(anna);

        Neighbours.ordered("o-" + anna, anna, world.now(), code, false);

        assertThat(redemption(anna)).isEqualTo("LEAKED");
    }

    @Test
    void countByTheirOwnTimeNotByTheTimeOfTheirComing() {
        var code = coupons.expired(anna);

        Neighbours.ordered("o-" + anna, anna, world.now().minus(Duration.ofDays(20)), code, false);

        assertThat(redemption(anna)).isEqualTo("REDEEMED");
    }

    @Test
    void withACodeThatIsNotOursAreOrdersLikeAnyOther() {
        Neighbours.ordered("o-" + anna, anna, world.now(), "SUMMER10", false);

        bought(anna);
        assertThat(world.events(anna, "coupon.redeemed.v1")).isEmpty();
    }

    private String redemption(String customer) {
        return world.told(customer, "coupon.redeemed.v1").get("state").asText();
    }

    @Test
    void thatAreCancelledGiveTheCodeBack() {
        var code = coupons.percent(anna);
        Neighbours.ordered("o-" + anna, anna, world.now(), code, false);
        assertThat(redemption(anna)).isEqualTo("REDEEMED");

        Neighbours.cancelled("o-" + anna, anna, world.now(), code);

        told("REDEEMED", "ROLLED_BACK");
        redeem(code, "o-" + anna, anna).then().statusCode(409).body("reason", equalTo("ORDER_CANCELLED"));
        redeem(code, "o-2", anna).then().statusCode(200);
    }

    @Test
    void thatComeBackWholeGiveTheCodeBack() {
        var code = coupons.percent(anna);
        redeem(code, "o-" + anna, anna).then().statusCode(200);
        Neighbours.ordered("o-" + anna, anna, world.now(), null, false);

        Neighbours.returned("o-" + anna, anna);
        forAWhile().untilAsserted(() -> validate(code).then().body("verdict", equalTo("ALREADY_REDEEMED")));
        Neighbours.returnedInFull("o-" + anna, anna);

        told("REDEEMED", "ROLLED_BACK");
        validate(code).then().body("verdict", equalTo("VALID"));
        assertThat(world.value("select coalesce(cost::text, 'none') from coupon where customer_id = :id", anna))
                .isEqualTo("none");
    }

    @Test
    void thatNameAnotherCodeAfterAllGiveItBack() {
        var code = coupons.percent(anna);
        var other = coupons.percent(anna);
        Neighbours.ordered("o-" + anna, anna, world.now(), code, false);
        assertThat(redemption(anna)).isEqualTo("REDEEMED");

        Neighbours.ordered("o-" + anna, anna, world.now(), other, false);

        soon().untilAsserted(() -> validate(other).then().body("verdict", equalTo("ALREADY_REDEEMED")));
        validate(code).then().body("verdict", equalTo("VALID"));
    }

    @Test
    void thatUsedTheCodeAfterAnotherHaveItOnceThatIsCancelled() {
        var code = coupons.percent(anna);
        Neighbours.ordered("o-1-" + anna, anna, world.now(), code, false);
        Neighbours.ordered("o-2-" + anna, anna, world.now(), code, false);
        told("REDEEMED", "OVERUSED");

        Neighbours.cancelled("o-1-" + anna, anna, world.now(), code);

        told("REDEEMED", "OVERUSED", "ROLLED_BACK", "REDEEMED");
        validate(code).then().body("redeemedOrder", equalTo("o-2-" + anna));
    }

    @Test
    void thatUsedTheCodeAfterAnotherHaveItOnceTheShopGivesThatBack() {
        var code = coupons.percent(anna);
        redeem(code, "o-1-" + anna, anna).then().statusCode(200);
        Neighbours.ordered("o-2-" + anna, anna, world.now(), code, false);
        told("REDEEMED", "OVERUSED");

        storefront()
                .body(Map.of("orderId", "o-1-" + anna))
                .post("/api/coupons/" + code + "/rollback")
                .then()
                .statusCode(200);

        told("REDEEMED", "OVERUSED", "ROLLED_BACK", "REDEEMED");
        redeem(code, "o-3-" + anna, anna).then().statusCode(409);
    }

    @Test
    void areReadHoweverTheCodeIsTyped() {
        var code = coupons.percent(anna);

        Neighbours.ordered(
                "o-" + anna,
                anna,
                world.now(),
                " " + code.toLowerCase(Locale.ROOT).replace("-", ""),
                false);

        assertThat(redemption(anna)).isEqualTo("REDEEMED");
    }

    private void told(String... states) {
        soon().untilAsserted(() -> assertThat(world.events(anna, "coupon.redeemed.v1"))
                .extracting(event -> event.get("state").asText())
                .containsExactly(states));
    }

    private void bought(String customer) {
        soon().untilAsserted(
                        () -> assertThat(world.value("select order_id from purchase where customer_id = :id", customer))
                                .isEqualTo("o-" + customer));
    }

    private Response redeem(String code, String order, String customer) {
        return storefront()
                .body(Map.of(
                        "orderId",
                        order,
                        "customerId",
                        customer,
                        "goods",
                        Map.of("amount", "50.00", "currency", "GBP")))
                .post("/api/coupons/" + code + "/redeem");
    }

    private Response validate(String code) {
        return storefront().body(Map.of("customerId", anna)).post("/api/coupons/" + code + "/validate");
    }
}
