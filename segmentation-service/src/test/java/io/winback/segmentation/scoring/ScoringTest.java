package io.winback.segmentation.scoring;

import static io.winback.segmentation.Service.as;
import static io.winback.segmentation.Service.marketer;
import static io.winback.segmentation.Shop.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.winback.local.testing.TestKeys;
import io.winback.segmentation.Service;
import io.winback.segmentation.Stored;
import io.winback.segmentation.Told;
import io.winback.segmentation.base.Recomputation;
import io.winback.segmentation.base.ShopCalendar;
import io.winback.segmentation.reference.OwnDatabase;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A simulated shop from its purchases to what is told of its customers. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class ScoringTest {

    private static final int PEOPLE = 1500;

    @Inject
    Recomputation recomputation;

    @Inject
    ShopCalendar calendar;

    @Inject
    ModelVersions versions;

    @Inject
    ModelFitting fitting;

    @Inject
    Summaries summaries;

    @Inject
    ScoringConfig config;

    private final String shop = "sim" + UUID.randomUUID().toString().substring(0, 6);

    @BeforeEach
    void startWithAnEmptyBase() {
        Service.atRest();
        empty();
    }

    @AfterEach
    void leaveNothingBehind() {
        Service.atRest();
        empty();
    }

    @Test
    void fitsChecksScoresAndTells() {
        // given
        open();

        // when
        var model = fitted();

        // then: it passed, and found what the shop was made with
        assertThat(model.getString("state")).isEqualTo("IN_FORCE");
        assertThat(model.getLong("window.customers")).isEqualTo(PEOPLE);
        assertThat(model.getList("families.fit.family")).contains("BG_NBD", "MBG_NBD");
        var checks = "families.find { it.fit.family == 'BG_NBD' }.";
        assertThat(model.getDouble(checks + "ratio")).isBetween(0.8, 1.2);
        assertThat(model.getDouble(checks + "skill")).isPositive();
        assertThat(model.getDouble(checks + "auc")).isGreaterThan(0.7);
        assertThat(model.getList(checks + "tracking")).hasSize(78);
        assertThat(model.getString("spend.verdict.code")).isEqualTo("AGREES");
        assertThat(model.getDouble("spend.parameters.find { it.name == 'q' }.value"))
                .isBetween(3.0, 5.5);

        // when
        snapshot();

        // then: everybody is scored
        assertThat(Stored.count("select count(*) from score where snapshot_id = current_snapshot()"))
                .isEqualTo(PEOPLE);
        var best = marketer()
                .get("/api/value/scores")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(best.getInt("terms.modelVersion")).isEqualTo(model.getInt("version"));
        assertThat(best.getInt("terms.horizonDays")).isEqualTo(90);
        var top = best.getString("items[0].customerId");
        var id = "/api/value/customers/" + top;

        // values are those of the model
        marketer()
                .get(id)
                .then()
                .body("basis", equalTo("MODEL"))
                .body("reckoning.expectedOrders", nullValue())
                .body("model.modelVersion", equalTo(model.getInt("version")))
                .body("model.asOf", equalTo(today().toString()));
        assertThat(Stored.rows("""
                        select v.basis, count(*), bool_and(abs(v.amount - a.spend * 0.3 - s.future_profit) < 0.006)
                        from customer_value v join activity a using (customer_id) join score s using (customer_id)
                        where s.snapshot_id = current_snapshot() group by 1
                        """)).containsExactly("MODEL " + PEOPLE + " t");

        // and the probability is told
        Service.atRest();
        var told = Told.profiles(top);
        var last = told.get(told.size() - 1).body();
        assertThat(last.get("value").get("basis").asText()).isEqualTo("MODEL");
        assertThat(new BigDecimal(last.get("pBuy").asText()))
                .isEqualByComparingTo(
                        new BigDecimal(best.getString("items[0].pBuy")).setScale(4, java.math.RoundingMode.HALF_EVEN));
        assertThat(last.get("pBuyDays").asInt()).isEqualTo(90);
        assertThat(last.get("pBuyOn").asText()).isEqualTo(today().toString());

        // when: nothing has moved
        snapshot();
        Service.atRest();

        // then: nothing is told
        assertThat(Told.profiles(top)).hasSameSizeAs(told);

        // prediction of today equals the score
        var prediction = marketer()
                .get(id + "/prediction")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(prediction.getString("pBuy")).isEqualTo(best.getString("items[0].pBuy"));
        assertThat(prediction.getString("futureProfit.amount"))
                .isEqualTo(best.getString("items[0].futureProfit.amount"));
        var longer = marketer()
                .queryParam("days", 365)
                .queryParam("horizonMonths", 24)
                .queryParam("margin", "0.6")
                .queryParam("discount", "0")
                .get(id + "/prediction")
                .jsonPath();
        assertThat(longer.getDouble("pBuy")).isGreaterThan(prediction.getDouble("pBuy"));
        assertThat(longer.getDouble("futureProfit.amount"))
                .isGreaterThan(2 * prediction.getDouble("futureProfit.amount"));
        marketer().queryParam("days", 0).get(id + "/prediction").then().statusCode(400);
        marketer().queryParam("margin", "1.5").get(id + "/prediction").then().statusCode(400);

        // lists hold together page by page
        pagesThrough("pBuy");
        pagesThrough("futureProfit");
        marketer()
                .queryParam("stage", "LOST")
                .get("/api/value/scores")
                .then()
                .body("items.stage", everyItem(equalTo("LOST")));
        marketer()
                .header("Accept", "text/csv")
                .queryParam("limit", 3)
                .get("/api/value/scores")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .body(containsString("customerId,stage,repeats"))
                .body(containsString(top));
        marketer()
                .get("/api/value/models/{version}/tracking", model.getInt("version"))
                .then()
                .statusCode(200)
                .body(containsString("family,week,end,actual,expected,heldBack"));

        // candidates rest on it
        var list = marketer()
                .body("{\"contactCost\":{\"amount\":\"0.01\",\"currency\":\"GBP\"},\"purpose\":\"OFFERS\"}")
                .post("/api/candidates")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        var chosen = list.getLong("outcome.unaided.modelled");
        assertThat(chosen).isPositive();
        assertThat(list.getLong("outcome.unaided.measured")).isZero();
        var candidate = marketer()
                .get("/api/candidates/{id}/customers", list.getString("id"))
                .then()
                .body("items.unaidedBasis", everyItem(equalTo("MODEL")))
                .extract()
                .jsonPath();
        assertThat(Stored.rows(
                        "select p_buy from score where snapshot_id = current_snapshot() and customer_id = ?",
                        candidate.getString("items[0].customerId")))
                .containsExactly(candidate.getString("items[0].unaidedProbability"));

        // when: most purchases were a mistake, and a model is fitted again
        Stored.run("delete from purchase where customer_id not like '%1'");
        var poor = fitted();

        // then: the version before stays in force
        assertThat(poor.getString("state")).isEqualTo("NOT_ENOUGH_DATA");
        assertThat(poor.getString("reason.code")).isEqualTo("TOO_FEW_CUSTOMERS");
        marketer().get("/api/value/models/in-force").then().body("version", equalTo(model.getInt("version")));
        marketer()
                .get("/api/value/models")
                .then()
                .body("items[0].version", equalTo(poor.getInt("version")))
                .body("items[1].state", equalTo("IN_FORCE"))
                .body("items[1].families[0].tracking", nullValue());
    }

    @Test
    void saysWhyNothingIsInForce() {
        // given
        marketer()
                .get("/api/value/models/in-force")
                .then()
                .statusCode(404)
                .body("detail", containsString("No model has been fitted"));

        // when
        var key = UUID.randomUUID().toString();
        var model = fitted(key);

        // then: the same key is the same version
        assertThat(fitted(key).getInt("version")).isEqualTo(model.getInt("version"));
        assertThat(model.getString("state")).isEqualTo("NOT_ENOUGH_DATA");
        assertThat(model.getString("reason.text")).contains("0 customers", "at least 200");
        marketer()
                .get("/api/value/models/in-force")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/no-model-in-force"))
                .body("detail", containsString("at least 200"));

        // when
        snapshot();

        // then
        marketer()
                .get("/api/value/scores")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("reason", notNullValue());
    }

    @Test
    void isForThoseWhoMaySeeItAndNamesWhatIsWrong() {
        as(TestKeys.AUDITOR).post("/api/value/models").then().statusCode(403);
        as(TestKeys.STOREFRONT).get("/api/value/scores").then().statusCode(403);
        marketer().get("/api/value/models/999999").then().statusCode(404);
        marketer()
                .queryParam("order", "pAlive")
                .get("/api/value/scores")
                .then()
                .statusCode(400)
                .body("field", equalTo("order"));
        marketer().queryParam("stage", "GONE").get("/api/value/scores").then().statusCode(400);
        marketer()
                .queryParam("pageToken", "eHg")
                .get("/api/value/scores")
                .then()
                .statusCode(400);
        marketer().get("/api/value/customers/nobody/prediction").then().statusCode(404);
    }

    private void open() {
        new SimulatedShop(42).open(shop, PEOPLE, today().minusDays(78 * 7 - 1), today());
        Stored.run("update customer set permitted = '{\"OFFERS\": \"2099-01-01T00:00:00Z\"}'");
        recomputation.changed(Stored.rows("select customer_id from customer order by 1"));
        Service.atRest();
    }

    @Test
    void isFittedAgainAsSoonAsThereIsEnough() {
        // given: the first snapshot came with the first orders, before history was imported
        var refitting = new ModelService(versions, fitting, summaries, refitting(), calendar);
        fitted();

        // when
        QuarkusTransaction.requiringNew().run(refitting::refitIfDue);

        // then
        assertThat(versions()).containsExactly("NOT_ENOUGH_DATA");

        // when
        open();
        QuarkusTransaction.requiringNew().run(refitting::refitIfDue);
        QuarkusTransaction.requiringNew().run(refitting::refitIfDue);

        // then
        assertThat(versions()).containsExactly("NOT_ENOUGH_DATA", "PASSED");
    }

    private static List<String> versions() {
        return Stored.rows("select verdict from model_version order by version");
    }

    private ScoringConfig refitting() {
        return (ScoringConfig) Proxy.newProxyInstance(
                ScoringConfig.class.getClassLoader(),
                new Class<?>[] {ScoringConfig.class},
                (proxy, method, arguments) ->
                        method.getName().equals("refit") ? (Object) true : method.invoke(config, arguments));
    }

    private static JsonPath fitted() {
        return fitted(UUID.randomUUID().toString());
    }

    private static JsonPath fitted(String key) {
        return marketer()
                .header("Idempotency-Key", key)
                .post("/api/value/models")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static void snapshot() {
        var id = marketer()
                .post("/api/value/snapshots")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getString("id");
        soon().untilAsserted(() ->
                marketer().get("/api/value/snapshots/{id}", id).then().body("publishedAt", notNullValue()));
        Service.atRest();
    }

    private static void pagesThrough(String order) {
        var seen = new ArrayList<String>();
        var figures = new ArrayList<BigDecimal>();
        String token = null;
        do {
            var request = marketer()
                    .queryParam("order", order)
                    .queryParam("limit", 100)
                    .queryParam("stage", "LOST");
            var page = (token == null ? request : request.queryParam("pageToken", token))
                    .get("/api/value/scores")
                    .then()
                    .statusCode(200)
                    .body("items.customerId", not(hasItem(seen.isEmpty() ? "nobody" : seen.get(0))))
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.customerId", String.class));
            List<String> shown = page.getList(order.equals("pBuy") ? "items.pBuy" : "items.futureProfit.amount");
            shown.forEach(figure -> figures.add(new BigDecimal(figure)));
            token = page.getString("nextPageToken");
        } while (token != null);
        assertThat(seen).doesNotHaveDuplicates();
        assertThat((long) seen.size()).isEqualTo(Stored.count("select count(*) from lifecycle where stage = 'LOST'"));
        assertThat(figures).isSortedAccordingTo(Comparator.reverseOrder());
    }

    private LocalDate today() {
        return calendar.moment().today();
    }

    private static void empty() {
        Stored.run("truncate customer, purchase, snapshot, model_version, score_terms, score, value_group cascade");
    }
}
