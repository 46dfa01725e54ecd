package io.winback.campaign.redemption;

import static io.winback.campaign.Api.storefront;
import static io.winback.campaign.World.forAWhile;
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
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
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

        // when
        var answers = atOnce(order -> redeem(code, order, anna));

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
    void notesWhenItsHolderFirstShowedItAndNobodyElse() {
        // given
        var code = coupons.percent(anna);
        var shown = "select (validated_at is not null)::text from coupon where customer_id = :id";

        // when somebody else shows it, or only the code is looked at
        validate(code, "zed").then().statusCode(200);
        storefront().get("/api/coupons/" + code).then().statusCode(200);

        // then
        assertThat(world.value(shown, anna)).isEqualTo("false");

        // when
        validate(code, anna).then().statusCode(200).body("verdict", equalTo("VALID"));

        // then
        assertThat(world.value(shown, anna)).isEqualTo("true");
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

            assertThat(storefront()
                            .body(body("o-1", anna))
                            .post("/api/coupons/"
                                    + code.toLowerCase(Locale.ROOT).replace("-", " ") + "/validate")
                            .jsonPath()
                            .getString("discount.amount"))
                    .as("typed carelessly")
                    .isEqualTo("7.50");
            redeem(code, "o-1", "mallory").then().statusCode(409).body("reason", equalTo("NOT_ELIGIBLE"));
            redeem(late, "o-1", anna).then().statusCode(409).body("reason", equalTo("EXPIRED"));
            validate(code, anna).then().body("verdict", equalTo("VALID"));
        }
    }

    @Nested
    class Reservation {

        @Test
        void keepsTheCodeForOneOrder() {
            var code = coupons.percent(anna);

            reserve(code, "o-1").then().statusCode(200).body("reservedOrder", equalTo("o-1"));

            validate(code, anna).then().body("verdict", equalTo("RESERVED"));
            reserve(code, "o-2").then().statusCode(409).body("reason", equalTo("RESERVED"));
            redeem(code, "o-2", anna).then().statusCode(409).body("reason", equalTo("RESERVED"));
            reserve(code, "o-1").then().statusCode(200);
            redeem(code, "o-1", anna).then().statusCode(200);
            reserve(code, "o-2").then().statusCode(409).body("reason", equalTo("ALREADY_REDEEMED"));
        }

        @Test
        void isLetGoByItsOrderAlone() {
            var code = coupons.percent(anna);
            reserve(code, "o-1").then().statusCode(200);

            order(code, "release", "o-2").then().statusCode(200).body("verdict", equalTo("RESERVED"));
            order(code, "release", "o-1").then().statusCode(200).body("verdict", equalTo("VALID"));
            order(code, "release", "o-1").then().statusCode(200).body("verdict", equalTo("VALID"));

            redeem(code, "o-2", anna).then().statusCode(200);
        }

        @Test
        void lapsesAfterAWhile() {
            var code = coupons.percent(anna);
            reserve(code, "o-1").then().statusCode(200);

            world.update(
                    "update coupon set reserved_until = now() - interval '1 second' where customer_id = :id", anna);

            validate(code, anna).then().body("verdict", equalTo("VALID"));
            reserve(code, "o-2").then().statusCode(200);
            redeem(code, "o-1", anna).then().statusCode(409).body("reason", equalTo("RESERVED"));
        }

        @Test
        void isGivenToOneOfManyWhoTryAtOnce() {
            var code = coupons.percent(anna);

            var answers = atOnce(order -> reserve(code, order));

            assertThat(answers).isEqualTo(Map.of(200, 1L, 409, SHOPS - 1L));
        }

        @Test
        void isRefusedToWhoeverHoldsAnotherCode() {
            var code = coupons.percent(anna);

            storefront()
                    .body(body("o-1", "mallory"))
                    .post("/api/coupons/" + code + "/reserve")
                    .then()
                    .statusCode(409)
                    .body("reason", equalTo("NOT_ELIGIBLE"));
        }
    }

    private Map<Integer, Long> atOnce(Function<String, Response> call) {
        var pool = Executors.newFixedThreadPool(SHOPS);
        try {
            return IntStream.range(0, SHOPS)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> call.apply(anna + "-" + i).statusCode(), pool))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .collect(groupingBy(status -> status, counting()));
        } finally {
            pool.shutdown();
        }
    }

    private Response reserve(String code, String order) {
        return storefront().body(body(order, anna)).post("/api/coupons/" + code + "/reserve");
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
        return order(code, "rollback", order);
    }

    private static Response order(String code, String verb, String order) {
        return storefront().body(Map.of("orderId", order)).post("/api/coupons/" + code + "/" + verb);
    }

    private static Map<String, Object> body(String order, String customer) {
        return Map.of("orderId", order, "customerId", customer, "goods", Map.of("amount", "50.00", "currency", "GBP"));
    }
}
