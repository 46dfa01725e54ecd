package io.winback.segmentation.value;

import static io.winback.segmentation.Service.as;
import static io.winback.segmentation.Service.daysFromNow;
import static io.winback.segmentation.Service.marketer;
import static io.winback.segmentation.Shop.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.winback.local.testing.TestKeys;
import io.winback.segmentation.RealTest;
import io.winback.segmentation.Service;
import io.winback.segmentation.Shop;
import io.winback.segmentation.Stored;
import io.winback.segmentation.Told;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@RealTest
class ValueResourceTest {

    @AfterEach
    void forgetAverages() {
        Service.atRest();
        Stored.run("delete from value_group");
        Stored.run("delete from customer_value where basis = 'GROUP'");
    }

    /** The sample of the rule: a value of 160 bears a cost of 100. */
    @Test
    void showsEachTermOfTheReckoning() {
        // given: 120.00 of which 60.00 were cost, and 80.00 and 40.00 at a margin of 0.30
        var abe = Shop.id("abe");
        Shop.tell(
                costed(Shop.id("o"), abe, -300, "120.00", "60.00"),
                Shop.order(Shop.id("o"), abe, daysFromNow(-150), "80.00"),
                Shop.order(Shop.id("o"), abe, daysFromNow(-30), "40.00"));

        // then: 60 + 24 + 12 = 96.00 past; 32.00 an order, two more in a year -> 64.00
        soon().untilAsserted(() -> value(abe)
                .statusCode(200)
                .body("value.amount", equalTo("160.00"))
                .body("value.currency", equalTo("GBP"))
                .body("basis", equalTo("SIMPLE"))
                .body("group", nullValue())
                .body("reckoning.orders", equalTo(3))
                .body("reckoning.purchaseDays", equalTo(3))
                .body("reckoning.spend", equalTo("240.0000"))
                .body("reckoning.costedSpend", equalTo("120.0000"))
                .body("reckoning.cost", equalTo("60.0000"))
                .body("reckoning.margin", equalTo("0.30"))
                .body("reckoning.pastProfit", equalTo("96.0000"))
                .body("reckoning.expectedOrders", equalTo("2.0000"))
                .body("reckoning.futureProfit", equalTo("64.0000")));
    }

    @Test
    void takesTheCostOfWhatWasReturnedOff() {
        // given: a quarter of the goods came back, and a loss was made on the other order
        var bea = Shop.id("bea");
        var partly = Shop.id("o");
        Shop.tell(
                costed(partly, bea, 0, "100.00", "60.00"),
                Shop.returned(partly, bea, "r", "25.00", false),
                costed(Shop.id("o"), bea, 0, "10.00", "50.00"));

        // then: 75 - 45 + 10 - 50
        soon().untilAsserted(() ->
                value(bea).body("reckoning.cost", equalTo("95.0000")).body("value.amount", equalTo("-10.00")));
    }

    @Test
    void reckonsTheCostOfAForeignOrderAtItsOwnRate() {
        // given: EUR 50 that the shop reckons as GBP 43, with a cost of EUR 20
        var cem = Shop.id("cem");
        var order = costed(Shop.id("o"), cem, 0, "43.00", "20.00");

        // when
        Shop.tell(body(
                order,
                order.body()
                        .replace(
                                "{\"amount\":\"20.00\",\"currency\":\"GBP\"}",
                                "{\"amount\":\"20.00\",\"currency\":\"EUR\"}")
                        .replace(
                                "\"goods\":{\"amount\":\"43.00\",\"currency\":\"GBP\"}",
                                "\"goods\":{\"amount\":\"50.00\",\"currency\":\"EUR\"}")));

        // then: 43.00 - 17.20
        soon().untilAsserted(() ->
                value(cem).body("reckoning.cost", equalTo("17.2000")).body("value.amount", equalTo("25.80")));
    }

    @Test
    void letsTheAverageOfTheCountryStandInAndMovesItWhenItMovedByOverATenth() {
        // given: 29 customers worth 3.00 and one worth 63.00, one of whom nothing is known but that he is of the same
        // country
        var country = "FO";
        var prefix = Shop.id("faroese");
        IntStream.range(0, 30).forEach(i -> buys(prefix + i, country, i == 0 ? "210.00" : "10.00"));
        var dag = Shop.id("dag");
        var eir = Shop.id("eir");
        Shop.tell(from(dag, country), from(eir, "GL"));
        Shop.heard();
        value(dag).statusCode(200).body("value", nullValue()).body("basis", nullValue());

        // when
        refresh();

        // then
        soon().untilAsserted(() -> value(dag)
                .body("value.amount", equalTo("5.00"))
                .body("basis", equalTo("GROUP"))
                .body("reckoning", nullValue())
                .body("group.country", equalTo(country))
                .body("group.members", equalTo(30))
                .body("group.average.amount", equalTo("5.00")));
        soon().untilAsserted(() -> value(eir).body("basis", equalTo("GROUP")).body("group.country", nullValue()));
        Service.atRest();
        var told = Told.profiles(dag);
        assertThat(told.get(told.size() - 1).body().get("value").get("basis").asText())
                .isEqualTo("GROUP");

        // when: the average becomes 5.03, which is not told
        buys(prefix + "-31", country, "20.00");
        Shop.heard();
        refresh();
        Service.atRest();

        // then
        value(dag)
                .body("value.amount", equalTo("5.00"))
                .body("group.average.amount", equalTo("5.03"))
                .body("group.applied.amount", equalTo("5.00"));
        assertThat(Told.profiles(dag)).hasSameSizeAs(told);

        // when: 7.69
        buys(prefix + "-32", country, "300.00");
        Shop.heard();
        refresh();

        // then
        soon().untilAsserted(() -> value(dag).body("value.amount", equalTo("7.69")));
        Service.atRest();
        assertThat(Told.profiles(dag)).hasSize(told.size() + 1);

        // when
        Shop.tell(Shop.order(Shop.id("o"), dag, daysFromNow(0), "10.00"));

        // then
        soon().untilAsserted(() -> value(dag).body("basis", equalTo("SIMPLE")).body("value.amount", equalTo("3.00")));
    }

    @Test
    void listsTheAveragesTheShopFirst() {
        // given
        buys(Shop.id("sam"), "SM", "10.00");
        Shop.heard();

        // when
        refresh();

        // then
        var first = marketer().queryParam("limit", 1).get("/api/value/groups").then();
        first.statusCode(200).body("items[0].country", nullValue());
        var next = first.extract().jsonPath().getString("nextPageToken");
        var countries = next == null
                ? java.util.List.<String>of()
                : marketer()
                        .queryParam("pageToken", next)
                        .get("/api/value/groups")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("items.country", String.class);
        assertThat(countries).doesNotContainNull().doesNotContain("SM").isSorted();
    }

    @Test
    void isForThoseWhoMaySeeIt() {
        value(Shop.id("nobody")).statusCode(404);
        as(TestKeys.AUDITOR).post("/api/value/groups/refresh").then().statusCode(403);
        as(TestKeys.STOREFRONT).get("/api/value/groups").then().statusCode(403);
    }

    private static ValidatableResponse value(String customer) {
        return marketer().get("/api/value/customers/{id}", customer).then();
    }

    private static void refresh() {
        marketer().post("/api/value/groups/refresh").then().statusCode(200);
    }

    private static void buys(String customer, String country, String amount) {
        Shop.tell(from(customer, country), Shop.order(Shop.id("o"), customer, daysFromNow(0), amount));
    }

    private static Shop.News from(String customer, String country) {
        var news = Shop.customer(customer);
        return body(news, news.body().replace("\"country\":\"EE\"", "\"country\":\"" + country + "\""));
    }

    private static Shop.News costed(String order, String customer, int day, String amount, String cost) {
        return Shop.orderWith(
                order,
                customer,
                daysFromNow(day),
                amount,
                "\"cost\":{\"amount\":\"" + cost + "\",\"currency\":\"GBP\"},\"lines\":[]");
    }

    private static Shop.News body(Shop.News news, String body) {
        return new Shop.News(news.topic(), news.key(), news.type(), body, news.at());
    }
}
