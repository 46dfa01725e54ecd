package io.winback.campaign.redemption;

import static io.winback.campaign.Api.agent;
import static io.winback.campaign.Api.marketer;
import static io.winback.campaign.Api.storefront;
import static io.winback.campaign.World.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import io.winback.campaign.audience.Customers;
import io.winback.campaign.offer.IssuedCoupons;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Codes that are taken back. */
@RealTest
class RevocationTest {

    @Inject
    World world;

    @Inject
    IssuedCoupons coupons;

    @Inject
    RevocationService revocations;

    @Inject
    Customers customers;

    private String anna;
    private String code;

    @BeforeEach
    void freshCoupon() {
        anna = Neighbours.id("anna");
        code = coupons.percent(anna);
    }

    @Test
    void areNotGoodAnyMoreAndItIsTold() {
        revoke().statusCode(200).body("verdict", equalTo("REVOKED"));
        revoke().statusCode(200);

        validate("REVOKED");
        redeem("o-1").statusCode(409).body("reason", equalTo("REVOKED"));
        assertThat(world.told(anna, "coupon.revoked.v1").get("reason").asText()).isEqualTo("sent by mistake");
        assertThat(world.events(anna, "coupon.revoked.v1")).hasSize(1);
        assertThat(world.decisions(anna)).containsExactly("REVOKED_BY_HAND");
    }

    @Test
    void areNotThoseThatWereUsed() {
        redeem("o-1").statusCode(200);

        revoke().statusCode(409).body("reason", equalTo("ALREADY_REDEEMED"));

        // nothing happened: it is good again when the order falls through
        rollBack();
        validate("VALID");
    }

    @Test
    void needAReason() {
        marketer()
                .body(Map.of("reason", " "))
                .post("/api/coupons/" + code + "/revocation")
                .then()
                .statusCode(400);
    }

    @Nested
    class OfARunWhoseEntryOrderCameBack {

        @Test
        void areTakenBack() {
            revokeTheRun();
            revokeTheRun();

            validate("REVOKED");
            assertThat(world.told(anna, "coupon.revoked.v1").get("reason").asText())
                    .isEqualTo("ENTRY_ORDER_RETURNED");
            assertThat(world.decisions(anna)).containsExactly("REVOKED");
        }

        @Test
        void areRecordedWhereTheyWereUsedBefore() {
            redeem("o-1").statusCode(200);

            revokeTheRun();

            assertThat(world.decisions(anna)).containsExactly("REVOKED_TOO_LATE");
            validate("ALREADY_REDEEMED");
            // and are not good again
            rollBack();
            validate("REVOKED");
        }

        @Test
        void areLeakedByAnOrderThatUsesThemAfterAll() {
            revokeTheRun();

            Neighbours.ordered("o-" + anna, anna, world.now(), code, false);

            assertThat(world.told(anna, "coupon.redeemed.v1").get("state").asText())
                    .isEqualTo("LEAKED");
        }

        private void revokeTheRun() {
            var run = UUID.fromString(
                    world.value("select enrollment_id::text from coupon where customer_id = :id", anna));
            QuarkusTransaction.requiringNew().run(() -> {
                customers.lock(List.of(anna));
                revocations.revokeOf(List.of(run), "ENTRY_ORDER_RETURNED", world.now());
            });
        }
    }

    private ValidatableResponse revoke() {
        return agent().body(Map.of("reason", "sent by mistake"))
                .post("/api/coupons/" + code + "/revocation")
                .then();
    }

    private ValidatableResponse redeem(String order) {
        return storefront()
                .body(Map.of("orderId", order, "customerId", anna))
                .post("/api/coupons/" + code + "/redeem")
                .then();
    }

    private void rollBack() {
        storefront()
                .body(Map.of("orderId", "o-1"))
                .post("/api/coupons/" + code + "/rollback")
                .then()
                .statusCode(200);
    }

    private void validate(String verdict) {
        soon().untilAsserted(() -> storefront()
                .body(Map.of("customerId", anna))
                .post("/api/coupons/" + code + "/validate")
                .then()
                .body("verdict", equalTo(verdict)));
    }
}
