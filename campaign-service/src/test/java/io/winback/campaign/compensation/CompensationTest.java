package io.winback.campaign.compensation;

import static io.winback.campaign.Api.agent;
import static io.winback.campaign.Api.marketer;
import static io.winback.campaign.Api.operator;
import static io.winback.campaign.Api.storefront;
import static io.winback.campaign.World.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.winback.campaign.Neighbours;
import io.winback.campaign.RealTest;
import io.winback.campaign.World;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What agents give by hand. The customers are worth 57.60, of which 0.3 (17.28) may be spent. */
@RealTest
class CompensationTest {

    @Inject
    World world;

    private String anna;

    @BeforeEach
    void knownCustomer() {
        anna = world.lost("anna");
        soon().untilAsserted(() -> assertThat(
                        world.value("select value_amount::text from customer where customer_id = :id", anna))
                .startsWith("57.6"));
    }

    @Test
    void withinThePolicyIsACodeAtOnce() {
        var code = ask("5.00")
                .statusCode(201)
                .body("state", equalTo("GRANTED"))
                .body("needs", empty())
                .body("guard.value", equalTo("57.60 GBP"))
                .body("askedBy", equalTo("test-agent"))
                .extract()
                .<String>path("code");

        storefront()
                .body(Map.of("orderId", "o-1", "customerId", anna))
                .post("/api/coupons/" + code + "/redeem")
                .then()
                .statusCode(200)
                .body("discount.amount", equalTo("5.00"));
        assertThat(world.told(anna, "coupon.issued.v1").has("campaign")).isFalse();
        assertThat(world.decisions(anna)).containsExactly("COMPENSATION_GRANTED");
    }

    @Test
    void aboveWhatAnAgentMayGiveWaitsForAnotherPerson() {
        var id = ask("21.00")
                .statusCode(201)
                .body("state", equalTo("PENDING"))
                .body("needs", contains("AGENT_LIMIT", "LTV_GUARD"))
                .body("code", nullValue())
                .extract()
                .<String>path("id");
        agent().get("/api/offers/compensations?state=PENDING&limit=100").then().body("items.id", hasItem(id));

        decide(id, true).statusCode(200).body("state", equalTo("GRANTED")).body("code", notNullValue());

        decide(id, false).statusCode(409);
        agent().get("/api/offers/compensations/" + id).then().body("decidedBy", equalTo("test-marketer"));
        assertThat(world.decisions(anna)).containsExactly("COMPENSATION_GRANTED", "COMPENSATION_PENDING");
    }

    @Test
    void isDeclinedToo() {
        var id = ask("21.00").extract().<String>path("id");

        operator()
                .body(Map.of("approve", false, "note", "once is enough"))
                .post("/api/offers/compensations/" + id + "/decision")
                .then()
                .body("state", equalTo("DECLINED"))
                .body("code", nullValue());

        assertThat(world.events(anna, "coupon.issued.v1")).isEmpty();
        assertThat(world.decisions(anna)).first().isEqualTo("COMPENSATION_DECLINED");
    }

    @Test
    void isNotDecidedByWhoeverAsked() {
        var id = ask("21.00").extract().<String>path("id");
        world.update("update compensation set asked_by = 'test-marketer' where customer_id = :id", anna);

        decide(id, true).statusCode(403).body("type", equalTo("/problems/second-person"));
    }

    @Test
    void countsAgainstWhatTheCustomerIsWorth() {
        ask("9.00").body("state", equalTo("GRANTED"));

        ask("9.00").body("state", equalTo("PENDING")).body("needs", contains("LTV_GUARD"));
    }

    @Test
    void isGivenTwiceAYear() {
        ask("1.00").body("state", equalTo("GRANTED"));
        ask("1.00").body("state", equalTo("GRANTED"));

        ask("1.00").body("state", equalTo("PENDING")).body("needs", contains("PER_YEAR"));
    }

    @Test
    void isNothingForThoseWhoDemandTooMuch() {
        Neighbours.excluded(anna, "EXCESSIVE_DEMAND");
        soon().untilAsserted(() -> assertThat(
                        world.value("select exclusions::text from customer where customer_id = :id", anna))
                .contains("EXCESSIVE_DEMAND"));

        ask("1.00").statusCode(409).body("type", equalTo("/problems/compensation-refused"));
    }

    @Test
    void hasToBeComplete() {
        var body = body("1.00");
        body.put("kind", "GIFT");
        body.remove("amount");
        asked(body).statusCode(400).body("field", equalTo("gift"));
        body.put("gift", "a gram of saffron");
        asked(body).statusCode(400).body("field", equalTo("cost"));
        body.put("cost", Map.of("amount", "1.00", "currency", "EUR"));
        asked(body).statusCode(400).body("field", equalTo("cost"));
        body.put("customerId", "nobody");
        body.put("cost", Map.of("amount", "1.00", "currency", "GBP"));
        asked(body).statusCode(404);
    }

    @Test
    void givesNothingThatIsNotCosted() {
        var body = body("1.00");
        body.put("percent", 100);
        asked(body).statusCode(400).body("field", equalTo("percent"));

        body.put("kind", "PERCENT");
        asked(body).statusCode(400).body("field", equalTo("atMost"));
        body.put("atMost", Map.of("amount", "5.00", "currency", "GBP"));
        asked(body).statusCode(400).body("field", equalTo("amount"));
        body.remove("amount");
        asked(body).statusCode(201).body("state", equalTo("GRANTED"));
    }

    @Test
    void isNotGivenToSomebodyWhoIsGone() {
        var id = ask("21.00").extract().<String>path("id");
        world.update("delete from customer where customer_id = :id", anna);

        decide(id, true).statusCode(404);
    }

    private ValidatableResponse ask(String amount) {
        return asked(body(amount));
    }

    private static ValidatableResponse asked(Map<String, Object> body) {
        return agent().body(body).post("/api/offers/compensations").then();
    }

    private Map<String, Object> body(String amount) {
        var body = new HashMap<String, Object>();
        body.put("customerId", anna);
        body.put("kind", "AMOUNT");
        body.put("amount", Map.of("amount", amount, "currency", "GBP"));
        body.put("reason", "parcel lost");
        return body;
    }

    private static ValidatableResponse decide(String id, boolean approve) {
        return marketer()
                .body(Map.of("approve", approve))
                .post("/api/offers/compensations/" + id + "/decision")
                .then();
    }
}
