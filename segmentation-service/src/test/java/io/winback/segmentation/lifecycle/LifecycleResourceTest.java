package io.winback.segmentation.lifecycle;

import static io.winback.segmentation.Service.as;
import static io.winback.segmentation.Service.daysFromNow;
import static io.winback.segmentation.Service.marketer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.winback.local.testing.TestKeys;
import io.winback.segmentation.RealTest;
import io.winback.segmentation.Service;
import io.winback.segmentation.Shop;
import java.time.LocalDate;
import java.time.ZoneId;
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
    void tellsACustomersStagesWithTheirDates() {
        // given
        Service.policy(60, 180);
        var zoe = Shop.id("zoe");
        Shop.tell(
                Shop.order(Shop.id("o"), zoe, daysFromNow(-400), "10.00"),
                Shop.order(Shop.id("o"), zoe, daysFromNow(-380), "10.00"),
                Shop.order(Shop.id("o"), zoe, daysFromNow(-100), "10.00"),
                Shop.order(Shop.id("o"), zoe, daysFromNow(-90), "10.00"));
        Shop.soon().untilAsserted(() -> Service.lifecycle(zoe).body("stage", equalTo("DUE")));

        // then
        marketer()
                .get("/api/lifecycle/customers/{id}/history", zoe)
                .then()
                .statusCode(200)
                .body("stages.stage", contains("ACTIVE", "DUE", "LOST", "ACTIVE", "ACTIVE", "DUE"))
                .body("stages.returned", contains(false, false, false, true, false, false))
                .body("stages[0].from", equalTo(day(-400)))
                .body("stages[0].to", equalTo(day(-320)))
                .body("stages[2].from", equalTo(day(-199)))
                .body("stages[2].to", equalTo(day(-101)))
                .body("stages[5].from", equalTo(day(-29)))
                .body("stages[5].to", nullValue());
        on(zoe, -95)
                .body("stage", equalTo("ACTIVE"))
                .body("returned", equalTo(true))
                .body("orders", equalTo(3))
                .body("lastOrderOn", equalTo(day(-100)));
        on(zoe, -90)
                .body("since", equalTo(day(-100)))
                .body("returned", equalTo(false))
                .body("nextTransition", equalTo(midnight(-29)));
        on(zoe, -500).body("stage", equalTo("PROSPECT")).body("since", nullValue());
        marketer().get("/api/lifecycle/customers/{id}/history", "nobody").then().statusCode(404);
    }

    private static io.restassured.response.ValidatableResponse on(String customer, int day) {
        return marketer()
                .queryParam("asOf", day(day))
                .get("/api/lifecycle/customers/{id}", customer)
                .then()
                .statusCode(200);
    }

    private static String midnight(int day) {
        var zone = ZoneId.of("Europe/London");
        return LocalDate.parse(day(day)).atStartOfDay(zone).toInstant().toString();
    }

    private static String day(int day) {
        return daysFromNow(day).toString().substring(0, 10);
    }

    @Test
    void countsTheBaseOverTime() {
        var points = marketer()
                .queryParam("from", "2024-01-15")
                .queryParam("to", "2024-03-10")
                .get("/api/lifecycle/stages/history")
                .then()
                .statusCode(200)
                .body("points.asOf", contains("2024-01-31", "2024-02-29", "2024-03-10"));
        points.body("step", equalTo("MONTH"));
        marketer()
                .queryParam("from", "2024-01-15")
                .queryParam("to", "2024-01-29")
                .queryParam("step", "WEEK")
                .get("/api/lifecycle/stages/history")
                .then()
                .body("points.asOf", contains("2024-01-21", "2024-01-28", "2024-01-29"));
        marketer().get("/api/lifecycle/stages/history").then().statusCode(200).body("points", hasSize(13));
        history("2020-01-01", "2024-01-01", "DAY").statusCode(400).body("field", equalTo("from"));
        history("2024-01-02", "2024-01-01", "DAY").statusCode(400);
        history("2024-01-01", "2024-01-02", "YEAR").statusCode(400).body("field", equalTo("step"));
    }

    private static io.restassured.response.ValidatableResponse history(String from, String to, String step) {
        return marketer()
                .queryParam("from", from)
                .queryParam("to", to)
                .queryParam("step", step)
                .get("/api/lifecycle/stages/history")
                .then();
    }

    @Test
    void suggestsDaysFromTheGapsOfACategory() {
        // given
        var category = Shop.id("category");
        var line = "\"lines\":[{\"productId\":\"p\",\"category\":\"" + category
                + "\",\"quantity\":1,\"unitPrice\":\"5\"}]";
        var wim = Shop.id("wim");
        Shop.tell(
                Shop.orderWith(Shop.id("o"), wim, daysFromNow(-90), "5.00", line),
                Shop.orderWith(Shop.id("o"), wim, daysFromNow(-80), "5.00", line),
                Shop.order(Shop.id("o"), wim, daysFromNow(-70), "5.00"),
                Shop.orderWith(Shop.id("o"), wim, daysFromNow(-55), "5.00", line));
        Shop.soon().untilAsserted(() -> Service.lifecycle(wim).body("orders", equalTo(4)));

        // then: gaps of 10 and 25 days
        marketer()
                .queryParam("category", category)
                .get("/api/lifecycle/suggestion")
                .then()
                .statusCode(200)
                .body("gaps", equalTo(2))
                .body("customers", equalTo(1))
                .body("percentiles.find { it.percent == 50 }.days", equalTo(17.5f))
                .body("repeatIntervalDays", equalTo(18))
                .body("lapseThresholdDays", equalTo(24))
                .body("enough", equalTo(false))
                .body("reason", containsString("2 gaps"));
        marketer()
                .queryParam("category", "nothing")
                .get("/api/lifecycle/suggestion")
                .then()
                .body("gaps", equalTo(0))
                .body("repeatIntervalDays", nullValue());
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
