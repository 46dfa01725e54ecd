package io.winback.segmentation.lifecycle;

import static io.winback.segmentation.Service.as;
import static io.winback.segmentation.Service.daysFromNow;
import static io.winback.segmentation.Service.lifecycle;
import static io.winback.segmentation.Service.marketer;
import static io.winback.segmentation.Shop.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.winback.local.testing.TestKeys;
import io.winback.segmentation.RealTest;
import io.winback.segmentation.Service;
import io.winback.segmentation.Shop;
import io.winback.segmentation.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RealTest
class PolicyResourceTest {

    @BeforeEach
    @AfterEach
    void theUsualPolicyAndNoOther() {
        var categories = marketer()
                .get("/api/lifecycle/policies")
                .then()
                .extract()
                .jsonPath()
                .<String>getList("categories.category");
        categories.forEach(category -> marketer()
                .delete("/api/lifecycle/policies/{category}", category)
                .then()
                .statusCode(204));
        Service.policy(60, 180);
    }

    @Test
    void knowsWhatIsUsualInATrade() {
        marketer()
                .get("/api/lifecycle/presets")
                .then()
                .statusCode(200)
                .body("preset", contains("FASHION", "ELECTRONICS", "FOOD_BEAUTY", "CUSTOM"))
                .body("[0].seasons", hasSize(4))
                .body("[1].repeatIntervalDays", equalTo(180))
                .body("[1].lapseThresholdDays", equalTo(365))
                .body("[2].lapseThresholdDays", equalTo(30));
    }

    @Test
    void completesAPolicyFromItsPreset() {
        put("/policy", "{\"preset\":\"ELECTRONICS\",\"lapseThresholdDays\":400,\"rhythm\":{\"lapseFactor\":2.50}}")
                .statusCode(200)
                .body("repeatIntervalDays", equalTo(180))
                .body("lapseThresholdDays", equalTo(400))
                .body("rhythm.minPurchases", equalTo(4))
                .body("rhythm.lapseFactor", equalTo(2.5f))
                .body("seasons", nullValue());
        put("/policy", "{\"preset\":\"FASHION\"}")
                .statusCode(200)
                .body("seasons.from", contains("01-01", "03-01", "07-01", "09-01"))
                .body("seasons[0].to", equalTo("02-29"))
                .body("repeatIntervalDays", nullValue());
        marketer().get("/api/lifecycle/policy").then().body("preset", equalTo("FASHION"));
    }

    @Test
    void losesARestaurantsGuestAfterThirtyOneDays() {
        // given
        var thirty = Shop.id("thirty");
        var more = Shop.id("more");
        Shop.tell(
                Shop.order(Shop.id("o"), thirty, daysFromNow(-30), "10.00"),
                Shop.order(Shop.id("o"), more, daysFromNow(-31), "10.00"));
        soon().untilAsserted(() -> lifecycle(more).body("stage", equalTo("ACTIVE")));

        // when
        put("/policy", "{\"preset\":\"FOOD_BEAUTY\"}").statusCode(200);

        // then
        soon().untilAsserted(() -> lifecycle(more).body("stage", equalTo("LOST")));
        Service.atRest();
        lifecycle(thirty).body("stage", equalTo("ACTIVE"));
        assertThat(Told.stages(more)).containsExactly("ACTIVE", "LOST");
        assertThat(Told.stages(thirty)).containsExactly("ACTIVE");
    }

    @Test
    void goesByTheCategoryBought() {
        // given
        var kim = Shop.id("kim");
        var tools =
                "\"lines\":[{\"productId\":\"p\",\"category\":\"Tools/Garden\",\"quantity\":1,\"unitPrice\":\"5\"}]";
        Shop.tell(Shop.orderWith(Shop.id("o"), kim, daysFromNow(-20), "5.00", tools));
        soon().untilAsserted(() -> lifecycle(kim).body("stage", equalTo("ACTIVE")));
        var policy = "{\"repeatIntervalDays\":5,\"lapseThresholdDays\":10}";

        // when
        marketer()
                .body(policy)
                .put("/api/lifecycle/policies/{category}", "Tools/Garden")
                .then()
                .statusCode(200)
                .body("category", equalTo("Tools/Garden"));

        // then
        soon().untilAsserted(() -> lifecycle(kim).body("stage", equalTo("LOST")));
        marketer().get("/api/lifecycle/policies").then().body("categories.category", contains("Tools/Garden"));

        // when
        marketer()
                .delete("/api/lifecycle/policies/{category}", "Tools/Garden")
                .then()
                .statusCode(204);

        // then
        soon().untilAsserted(() -> lifecycle(kim).body("stage", equalTo("ACTIVE")));
        marketer()
                .get("/api/lifecycle/policies/{category}", "Tools/Garden")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-policy"));
    }

    @Test
    void showsWhatAChangeWouldMoveAndMovesNothing() {
        // given
        var lou = Shop.id("lou");
        Shop.tell(Shop.order(Shop.id("o"), lou, daysFromNow(-70), "10.00"));
        soon().untilAsserted(() -> lifecycle(lou).body("stage", equalTo("DUE")));
        Service.atRest();
        var lost = marketer()
                .get("/api/lifecycle/stages")
                .then()
                .extract()
                .jsonPath()
                .getLong("lost");

        // when
        var preview = marketer()
                .body("{\"repeatIntervalDays\":20,\"lapseThresholdDays\":50}")
                .post("/api/lifecycle/policy/preview")
                .then()
                .statusCode(200)
                .body("before.lost", equalTo((int) lost))
                .body("moves.find { it.from == 'DUE' }.to", equalTo("LOST"))
                .body("sample.from", hasItem("DUE"))
                .extract()
                .jsonPath();

        // then
        lifecycle(lou).body("stage", equalTo("DUE"));
        marketer()
                .get("/api/lifecycle/policy")
                .then()
                .body("lapseThresholdDays", equalTo(180))
                .body("applying", equalTo(false));

        // when
        Service.policy(20, 50);

        // then
        lifecycle(lou).body("stage", equalTo("LOST"));
        marketer()
                .get("/api/lifecycle/stages")
                .then()
                .body("lost", equalTo(preview.getInt("after.lost")))
                .body("active", equalTo(preview.getInt("after.active")));
    }

    @Test
    void refusesPoliciesThatMakeNoSense() {
        refused("{\"repeatIntervalDays\":30}", "lapseThresholdDays");
        refused("{\"preset\":\"FASHION\",\"repeatIntervalDays\":30}", "repeatIntervalDays");
        refused("{\"preset\":\"FASHION\",\"rhythm\":{}}", "rhythm");
        refused("{\"preset\":\"FOOD_BEAUTY\",\"seasons\":[]}", "seasons");
        refused("{\"preset\":\"FASHION\",\"seasons\":[]}", "seasons");
        refused(
                "{\"preset\":\"FASHION\",\"seasons\":[{\"kind\":\"SALE\",\"from\":\"1.3.\",\"to\":\"02-01\"}]}",
                "seasons");
        refused("{\"preset\":\"FOOD_BEAUTY\",\"rhythm\":{\"minPurchases\":1}}", "rhythm.minPurchases");
        refused("{\"preset\":\"FOOD_BEAUTY\",\"rhythm\":{\"repeatFactor\":3.001}}", "rhythm.repeatFactor");
        refused("{\"preset\":\"FOOD_BEAUTY\",\"rhythm\":{\"repeatFactor\":4}}", "rhythm.lapseFactor");
        put("/policy", "{\"preset\":\"FASHION\",\"seasons\":[{\"from\":\"01-01\",\"to\":\"02-01\"}]}")
                .statusCode(400);
        put("/policy", "{\"preset\":\"fashion\"}").statusCode(400);
        put("/policies/" + "x".repeat(201), "{\"preset\":\"FASHION\"}").statusCode(400);
    }

    private static void refused(String body, String field) {
        put("/policy", body).statusCode(400).body("field", equalTo(field));
    }

    private static ValidatableResponse put(String path, String body) {
        return marketer().body(body).put("/api/lifecycle" + path).then();
    }

    @Test
    void letsAnAuditorLookButNotChange() {
        as(TestKeys.AUDITOR).get("/api/lifecycle/policies").then().statusCode(200);
        as(TestKeys.AUDITOR)
                .body("{\"preset\":\"FASHION\"}")
                .post("/api/lifecycle/policies/tea/preview")
                .then()
                .statusCode(200);
        as(TestKeys.AUDITOR).delete("/api/lifecycle/policies/tea").then().statusCode(403);
    }
}
