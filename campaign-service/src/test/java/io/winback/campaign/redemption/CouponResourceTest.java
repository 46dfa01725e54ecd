package io.winback.campaign.redemption;

import static io.winback.campaign.Api.storefront;
import static io.winback.campaign.World.forAWhile;
import static io.winback.campaign.World.soon;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import io.winback.campaign.offer.IssuedCoupons;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@RealTest
class CouponResourceTest {

    private static final int SHOPS = 200;

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
    void isRedeemedOnceHoweverManyTryAtOnce() {
        // given
        var code = coupons.percent(anna);
        var pool = Executors.newFixedThreadPool(SHOPS);

        // when
        var answers = IntStream.range(0, SHOPS)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> redeem(code, anna + "-" + i, anna).statusCode(), pool))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .collect(groupingBy(status -> status, counting()));
        pool.shutdown();

        // then
        assertThat(answers).isEqualTo(Map.of(200, 1L, 409, SHOPS - 1L));
        world.told(anna, "coupon.redeemed.v1");
        forAWhile().untilAsserted(() -> assertThat(world.events(anna, "coupon.redeemed.v1"))
                .hasSize(1));
    }

    @Test
    void givesTheSameOrderTheSameAnswer() {
        var code = coupons.percent(anna);

        var first = redeem(code, "o-1", anna).then().statusCode(200).extract().asString();

        redeem(code, "o-1", anna).then().statusCode(200).body(equalTo(first));
        assertThat(first).contains("\"discount\":{\"amount\":\"7.50\",\"currency\":\"GBP\"}");
    }

    @Test
    void repeatsTheAnswerToAnIdempotencyKey() {
        // given
        var code = coupons.percent(anna);
        var key = UUID.randomUUID().toString();
        var first = redeemWithKey(key, code, "o-1").then().statusCode(200).extract();

        // then the same request gets the same answer, marked as such
        assertThat(first.header("Idempotency-Replayed")).isNull();
        redeemWithKey(key, code, "o-1")
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body(equalTo(first.asString()));

        // and another request with the key is refused
        redeemWithKey(key, code, "o-2")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void isGivenBackByARollback() {
        // given
        var code = coupons.percent(anna);
        redeem(code, "o-1", anna).then().statusCode(200);
        redeem(code, "o-2", anna).then().statusCode(409).body("reason", equalTo("ALREADY_REDEEMED"));

        // when
        rollBack(code, "o-2").then().statusCode(409).body("reason", equalTo("NOT_REDEEMED_BY_THIS_ORDER"));
        rollBack(code, "o-1").then().statusCode(200).body("state", equalTo("ROLLED_BACK"));

        // then
        validate(code, anna).then().body("verdict", equalTo("VALID")).body("redeemedOrder", nullValue());
        redeem(code, "o-2", anna).then().statusCode(200);
    }

    @Nested
    class Validation {

        @Test
        void changesNothingAndTellsWhatTheCodeIsWorth() {
            var code = coupons.percent(anna);

            for (var i = 0; i < 2; i++) {
                validate(code, anna)
                        .then()
                        .statusCode(200)
                        .body("verdict", equalTo("VALID"))
                        .body("kind", equalTo("PERCENT"))
                        .body("percent", equalTo(15.0f));
            }
        }

        @Test
        void tellsWhyACodeIsNoGood() {
            var code = coupons.percent(anna);
            var late = coupons.expired(anna);

            validate(code, "mallory").then().body("verdict", equalTo("NOT_ELIGIBLE"));
            validate(late, anna).then().body("verdict", equalTo("EXPIRED"));
            redeem(code, "o-1", anna);
            validate(code, anna).then().body("verdict", equalTo("ALREADY_REDEEMED"));
            validate("ABCD-EFGH-JKLM-NPQR", anna).then().statusCode(404);
        }

        @Test
        void refusesToRedeemWhatItCallsNoGood() {
            var code = coupons.percent(anna);
            var late = coupons.expired(anna);

            redeem(code, "o-1", "mallory").then().statusCode(409).body("reason", equalTo("NOT_ELIGIBLE"));
            redeem(late, "o-1", anna).then().statusCode(409).body("reason", equalTo("EXPIRED"));
            validate(code, anna).then().body("verdict", equalTo("VALID"));
        }
    }

    @Nested
    class Orders {

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
            validate(code, anna).then().body("verdict", equalTo("VALID"));
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
            validate(code, anna).then().body("verdict", equalTo("ALREADY_REDEEMED"));
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

        private void bought(String customer) {
            soon().untilAsserted(() -> assertThat(
                            world.value("select order_id from purchase where customer_id = :id", customer))
                    .isEqualTo("o-" + customer));
        }
    }

    private static Response redeem(String code, String order, String customer) {
        return storefront().body(body(order, customer)).post("/api/coupons/" + code + "/redeem");
    }

    private Response redeemWithKey(String key, String code, String order) {
        return storefront()
                .header("Idempotency-Key", key)
                .body(body(order, anna))
                .post("/api/coupons/" + code + "/redeem");
    }

    private static Response validate(String code, String customer) {
        return storefront().body(Map.of("customerId", customer)).post("/api/coupons/" + code + "/validate");
    }

    private static Response rollBack(String code, String order) {
        return storefront().body(Map.of("orderId", order)).post("/api/coupons/" + code + "/rollback");
    }

    private static Map<String, Object> body(String order, String customer) {
        return Map.of("orderId", order, "customerId", customer, "goods", Map.of("amount", "50.00", "currency", "GBP"));
    }
}
