package io.winback.segmentation.lifecycle;

import static io.winback.segmentation.Service.as;
import static io.winback.segmentation.Service.daysFromNow;
import static io.winback.segmentation.Service.marketer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.winback.local.testing.TestKeys;
import io.winback.segmentation.RealTest;
import io.winback.segmentation.Service;
import io.winback.segmentation.Shop;
import org.junit.jupiter.api.Test;

@RealTest
class LifecycleResourceTest {

    @Test
    void countsStagesOnAPastDateFromPurchasesAndPolicy() {
        // given
        Service.policy(60, 180);
        var yan = Shop.id("yan");
        var before = count(-400, "active");
        Shop.tell(Shop.order(Shop.id("o"), yan, daysFromNow(-410), "10.00"));
        Shop.soon().untilAsserted(() -> Service.lifecycle(yan).body("stage", equalTo("LOST")));

        // then
        assertThat(count(-400, "active")).isEqualTo(before + 1);
        assertThat(count(-350, "active")).isEqualTo(count(-350, "active"));
        assertThat(count(-411, "prospect") + count(-411, "active") + count(-411, "due") + count(-411, "lost"))
                .isEqualTo(count(0, "prospect") + count(0, "active") + count(0, "due") + count(0, "lost"));
    }

    private static long count(int day, String stage) {
        return marketer()
                .queryParam("asOf", daysFromNow(day).toString().substring(0, 10))
                .get("/api/lifecycle/stages")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong(stage);
    }

    @Test
    void countsTodayWithoutADate() {
        marketer()
                .get("/api/lifecycle/stages")
                .then()
                .statusCode(200)
                .body("asOf", equalTo(daysFromNow(0).toString().substring(0, 10)));
    }

    @Test
    void refusesWhatMakesNoSense() {
        marketer()
                .queryParam("asOf", "yesterday")
                .get("/api/lifecycle/stages")
                .then()
                .statusCode(400)
                .body("field", equalTo("asOf"));
        policy("{\"repeatIntervalDays\":91,\"lapseThresholdDays\":90}")
                .statusCode(400)
                .body("detail", containsString("due before he is lost"));
        policy("{\"repeatIntervalDays\":0,\"lapseThresholdDays\":90}").statusCode(400);
        policy("{\"repeatIntervalDays\":30,\"lapseThresholdDays\":90,\"colour\":1}")
                .statusCode(400);
        policy("{").statusCode(400);
        policy("").statusCode(400);
        marketer()
                .get("/api/lifecycle/customers/{id}", "nobody")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-customer"));
    }

    private static io.restassured.response.ValidatableResponse policy(String body) {
        return marketer().body(body).put("/api/lifecycle/policy").then();
    }

    @Test
    void letsOnlyMarketersSetThePolicy() {
        as(TestKeys.AUDITOR).get("/api/lifecycle/policy").then().statusCode(200);
        as(TestKeys.AUDITOR).body("{}").put("/api/lifecycle/policy").then().statusCode(403);
        as(TestKeys.STOREFRONT).get("/api/lifecycle/stages").then().statusCode(403);
    }
}
