package io.winback.segmentation.candidate;

import static io.winback.segmentation.Service.as;
import static io.winback.segmentation.Service.daysFromNow;
import static io.winback.segmentation.Service.marketer;
import static io.winback.segmentation.Shop.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import io.winback.local.testing.TestKeys;
import io.winback.platform.money.Money;
import io.winback.segmentation.RealTest;
import io.winback.segmentation.Service;
import io.winback.segmentation.Shop;
import io.winback.segmentation.Stored;
import io.winback.segmentation.base.ShopCalendar;
import jakarta.enterprise.inject.spi.CDI;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RealTest
class CandidateResourceTest {

    private static final String COSTS = "\"contactCost\":{\"amount\":\"0.05\",\"currency\":\"GBP\"}";

    @BeforeEach
    void underTheUsualPolicy() {
        Service.policy(60, 180);
    }

    @AfterEach
    void mend() {
        Stored.run("alter table candidate_list drop constraint if exists broken");
    }

    @Test
    void ranksADealHunterBelowARepeatBuyerOfEqualValue() {
        // given: 100.00 * 0.30 with a coupon; 66.67 * 0.30 in two orders, and one more expected
        var hunter = Shop.id("hunter");
        var regular = Shop.id("regular");
        Shop.tell(
                Shop.customer(hunter),
                Shop.orderWith(
                        Shop.id("o"), hunter, daysFromNow(-300), "100.00", "\"couponCode\":\"NEW10\",\"lines\":[]"),
                Shop.customer(regular),
                Shop.order(Shop.id("o"), regular, daysFromNow(-320), "33.33"),
                Shop.order(Shop.id("o"), regular, daysFromNow(-300), "33.34"));
        lost(hunter);
        lost(regular);

        // when
        var list = created(COSTS + ",\"minOrders\":1");

        // then
        var first = judged(list, regular)
                .body("verdict", equalTo("CHOSEN"))
                .body("value.amount", equalTo("30.00"))
                .body("dealHunter", equalTo(false))
                .extract()
                .jsonPath();
        var second = judged(list, hunter)
                .body("verdict", equalTo("CHOSEN"))
                .body("value.amount", equalTo("30.00"))
                .body("dealHunter", equalTo(true))
                .body("reasons.code", hasItem("DEAL_HUNTER"))
                .extract()
                .jsonPath();
        assertThat(second.getInt("rank")).isGreaterThan(first.getInt("rank"));
        assertThat(new BigDecimal(second.getString("extraProbability")).multiply(BigDecimal.valueOf(2)))
                .isCloseTo(
                        new BigDecimal(first.getString("extraProbability")),
                        org.assertj.core.api.Assertions.within(new BigDecimal("0.000001")));
    }

    /** The example of docs/candidates.md. */
    @Test
    void reckonsTheExampleToTheCent() {
        // given
        var anna = Shop.id("anna");
        var hunter = Shop.id("hunter");
        Shop.tell(
                Shop.customer(anna),
                Shop.orderWith(
                        Shop.id("o"),
                        anna,
                        daysFromNow(-712),
                        "120.00",
                        "\"cost\":{\"amount\":\"60.00\",\"currency\":\"GBP\"},\"lines\":[]"),
                Shop.order(Shop.id("o"), anna, daysFromNow(-500), "80.00"),
                Shop.order(Shop.id("o"), anna, daysFromNow(-412), "40.00"),
                Shop.customer(hunter),
                Shop.orderWith(
                        Shop.id("o"), hunter, daysFromNow(-412), "533.33", "\"couponCode\":\"NEW10\",\"lines\":[]"));
        lost(anna);
        lost(hunter);
        Service.atRest();

        // when
        var list = judgedBy(
                new CandidateTerms(
                        null,
                        Money.of("0.50", "GBP"),
                        Money.of("10.00", "GBP"),
                        null,
                        1,
                        0,
                        730,
                        null,
                        "OFFERS",
                        CandidateTerms.LIFT,
                        CandidateTerms.UNAIDED_RETURN,
                        null),
                new ReturnRate(366, 545, 1, 100, 1, 1, true, new BigDecimal("0.05"), new BigDecimal("1.2")));

        // then
        judged(list, anna)
                .body("value.amount", equalTo("160.00"))
                .body("extraProbability", equalTo("0.036000"))
                .body("expectedCost.amount", equalTo("1.36"))
                .body("expectedProfit.amount", equalTo("4.40"))
                .body("plannedCost.amount", equalTo("10.50"));
        judged(list, hunter)
                .body("value.amount", equalTo("160.00"))
                .body("extraProbability", equalTo("0.018000"))
                .body("expectedCost.amount", equalTo("1.18"))
                .body("expectedProfit.amount", equalTo("1.70"));
    }

    /** A list made with a rate that was not measured here. */
    private static String judgedBy(CandidateTerms terms, ReturnRate rate) {
        var id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            var moment = bean(ShopCalendar.class).moment();
            bean(CandidateLists.class).begin(id, "example", terms, moment);
            var judged = bean(Ranking.class).judge(id, terms, List.of(rate), moment);
            bean(CandidateLists.class).finish(id, Outcome.of(judged, List.of(rate), Currency.getInstance("GBP")));
        });
        return id.toString();
    }

    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }

    @Test
    void saysWhyNot() {
        // given
        var once = Shop.id("once");
        var excluded = Shop.id("excluded");
        var denied = Shop.id("denied");
        var active = Shop.id("active");
        var foreign = Shop.id("foreign");
        Shop.tell(
                Shop.customer(foreign),
                unvalued(foreign, -300),
                unvalued(foreign, -310),
                Shop.customer(once),
                Shop.order(Shop.id("o"), once, daysFromNow(-300), "100.00"),
                Shop.customer(excluded, Shop.nextVersion(), "et", "GRANTED", "{\"kind\":\"TOXIC\"}"),
                Shop.order(Shop.id("o"), excluded, daysFromNow(-300), "100.00"),
                Shop.customer(denied, Shop.nextVersion(), "et", "DENIED", ""),
                Shop.order(Shop.id("o"), denied, daysFromNow(-300), "100.00"),
                Shop.customer(active),
                Shop.order(Shop.id("o"), active, daysFromNow(-1), "100.00"));
        lost(once);
        lost(excluded);
        lost(denied);
        lost(foreign);

        // when
        var list = created(COSTS);

        // then
        judged(list, once)
                .body("verdict", equalTo("TOO_FEW_ORDERS"))
                .body("rank", equalTo(null))
                .body("silentDays", equalTo(300))
                .body("reasons[0].code", equalTo("TOO_FEW_ORDERS"))
                .body("reasons[1].text", equalTo("1 order, spending 100.00 GBP an order."));
        judged(list, excluded).body("verdict", equalTo("EXCLUDED"));
        judged(list, denied).body("verdict", equalTo("NOT_PERMITTED"));
        judged(list, foreign).body("verdict", equalTo("NO_VALUE")).body("reasons[1].text", equalTo("2 orders."));
        judged(list, active).statusCode(404).body("type", equalTo("/problems/customer-not-judged"));
    }

    @Test
    void keepsTheListAndPagesIt() {
        // given
        for (var i = 0; i < 3; i++) {
            var one = Shop.id("paged");
            Shop.tell(
                    Shop.customer(one),
                    Shop.order(Shop.id("o"), one, daysFromNow(-300), "500.00"),
                    Shop.order(Shop.id("o"), one, daysFromNow(-310), "500.00"));
            lost(one);
        }
        var list = created(COSTS + ",\"name\":\"Spring\",\"limit\":2");

        // then
        marketer()
                .get("/api/candidates/{id}", list)
                .then()
                .statusCode(200)
                .body("name", equalTo("Spring"))
                .body("outcome.chosen", equalTo(2))
                .body("terms.lapsedAtMostDays", equalTo(730))
                .body("assumptions.code", hasItem("LIFT"));
        marketer().queryParam("limit", 1).get("/api/candidates").then().body("items[0].id", equalTo(list));
        var first = marketer()
                .queryParam("limit", 1)
                .get("/api/candidates/{id}/customers", list)
                .then()
                .statusCode(200)
                .body("items[0].rank", equalTo(1));
        marketer()
                .queryParam("pageToken", first.extract().jsonPath().getString("nextPageToken"))
                .get("/api/candidates/{id}/customers", list)
                .then()
                .statusCode(200)
                .body("items[0].rank", equalTo(2))
                .body("nextPageToken", equalTo(null));
        marketer()
                .queryParam("verdict", "OVER_LIMIT")
                .get("/api/candidates/{id}/customers", list)
                .then()
                .body("items[0].rank", equalTo(3));
        assertThat(Stored.rows("select rank from candidate where list_id = cast(? as uuid) order by 1", list))
                .containsExactly("1", "2");
    }

    @Test
    void makesOneListOfARepeatedRequest() {
        var key = UUID.randomUUID().toString();
        var body = "{" + COSTS + "}";

        var ids = java.util.stream.Stream.of(1, 2)
                .map(time -> marketer()
                        .header("Idempotency-Key", key)
                        .body(body)
                        .post("/api/candidates")
                        .then()
                        .statusCode(201)
                        .extract()
                        .jsonPath()
                        .getString("id"))
                .distinct();

        assertThat(ids).hasSize(1);
    }

    @Test
    void keepsNothingOfAListThatCouldNotBeFinished() {
        // given
        var lists = Stored.count("select count(*) from candidate_list");
        var verdicts = Stored.count("select count(*) from candidate_verdict");
        Stored.run("alter table candidate_list add constraint broken check (outcome is null) not valid");

        // when
        marketer().body("{" + COSTS + "}").post("/api/candidates").then().statusCode(500);

        // then
        assertThat(Stored.count("select count(*) from candidate_list")).isEqualTo(lists);
        assertThat(Stored.count("select count(*) from candidate_verdict")).isEqualTo(verdicts);
    }

    @Test
    void removesAListThatNoPublishedSegmentReads() {
        // given
        var read = created(COSTS);
        var unread = created(COSTS);
        Service.published(Shop.id("reader"), "{\"field\":\"attribute\",\"name\":\"list\",\"is\":\"" + read + "\"}");

        // then
        marketer()
                .delete("/api/candidates/{id}", read)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/candidate-list-in-use"));
        marketer().delete("/api/candidates/{id}", unread).then().statusCode(204);
        marketer().delete("/api/candidates/{id}", unread).then().statusCode(404);
        assertThat(Stored.count("select count(*) from candidate_verdict where list_id = cast(? as uuid)", unread))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "\"contactCost\":{\"amount\":\"1\",\"currency\":\"EUR\"} # contactCost",
                "\"contactCost\":{\"amount\":\"-1\",\"currency\":\"GBP\"} # contactCost",
                "%s,\"budget\":{\"amount\":\"1\",\"currency\":\"USD\"} # budget",
                "%s,\"offerCost\":{\"amount\":\"1\",\"currency\":\"GBP\"},\"offerShare\":0.3 # offerShare",
                "%s,\"offerShare\":1.01 # offerShare",
                "%s,\"lift\":-0.01 # lift",
                "%s,\"unaidedReturn\":2 # unaidedReturn",
                "%s,\"lapsedAtLeastDays\":400,\"lapsedAtMostDays\":365 # lapsedAtLeastDays",
                "%s,\"purpose\":\"ADS\" # purpose"
            })
    void namesTheTermToMend(String terms, String field) {
        post(terms.formatted(COSTS))
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-candidate-terms"))
                .body("field", equalTo(field));
    }

    @Test
    void refusesWhatItCannotRead() {
        post("\"name\":\"costs nothing\"").statusCode(400);
        post(COSTS + ",\"minOrders\":0").statusCode(400);
        post(COSTS + ",\"colour\":1").statusCode(400);
        marketer().get("/api/candidates/{id}", UUID.randomUUID()).then().statusCode(404);
        marketer().get("/api/candidates/{id}", "no-id").then().statusCode(404);
        marketer().get("/api/candidates?pageToken=!").then().statusCode(400);
        var list = created(COSTS);
        marketer()
                .get("/api/candidates/{id}/customers?verdict=MAYBE", list)
                .then()
                .statusCode(400)
                .body("type", startsWith("/problems/unknown-verdict"));
        marketer()
                .get("/api/candidates/{id}/customers?pageToken=eA", list)
                .then()
                .statusCode(400);
    }

    @Test
    void letsMarketersMakeListsAndAuditorsReadThem() {
        var list = created(COSTS);
        as(TestKeys.AUDITOR).get("/api/candidates/{id}/customers", list).then().statusCode(200);
        as(TestKeys.AUDITOR)
                .body("{" + COSTS + "}")
                .post("/api/candidates")
                .then()
                .statusCode(403);
        as(TestKeys.OPERATOR).get("/api/candidates/{id}/customers", list).then().statusCode(403);
        as(TestKeys.STOREFRONT).get("/api/candidates").then().statusCode(403);
    }

    /** An order that counts for dates only. */
    private static Shop.News unvalued(String customer, int day) {
        var news = Shop.order(Shop.id("o"), customer, daysFromNow(day), "10.00");
        var body = news.body().replaceAll("\"reportingGoods\":\\{[^}]*},", "");
        return new Shop.News(news.topic(), news.key(), news.type(), body, news.at());
    }

    private static void lost(String customer) {
        soon().untilAsserted(() -> Service.lifecycle(customer).body("stage", equalTo("LOST")));
        soon().untilAsserted(() -> assertThat(
                        Stored.rows("select version > 0 from customer where customer_id = ?", customer))
                .containsExactly("t"));
    }

    private static String created(String terms) {
        return post(terms).statusCode(201).extract().jsonPath().getString("id");
    }

    private static ValidatableResponse post(String terms) {
        return marketer().body("{" + terms + "}").post("/api/candidates").then();
    }

    private static ValidatableResponse judged(String list, String customer) {
        return marketer()
                .get("/api/candidates/{id}/customers/{customer}", list, customer)
                .then();
    }
}
