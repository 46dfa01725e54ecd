package io.winback.segmentation.rfm;

import static io.winback.segmentation.Service.as;
import static io.winback.segmentation.Service.daysFromNow;
import static io.winback.segmentation.Service.marketer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.winback.local.testing.TestKeys;
import io.winback.segmentation.RealTest;
import io.winback.segmentation.Service;
import io.winback.segmentation.Shop;
import io.winback.segmentation.Stored;
import io.winback.segmentation.Told;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@RealTest
class RfmResourceTest {

    private static final String BANDS = """
            {"method":"FIXED","recencyDays":[10,20,30,40],"purchases":[2,3,4,5],"spend":["10","20.50","30","40"]}
            """;

    @AfterEach
    void byFifths() {
        set("{\"method\":\"QUANTILE\"}", 200);
    }

    @Test
    void showsTheBaseAtASnapshot() {
        // given
        var ada = buys("ada", 5, "900000.00", 3);
        set(BANDS, 200);

        // when
        var snapshot = taken();

        // then
        var base = marketer()
                .get("/api/value/rfm")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(base.getString("snapshot")).isEqualTo(snapshot);
        assertThat(base.getString("settings.method")).isEqualTo("FIXED");
        assertThat(base.getList("settings.recencyDays")).containsExactly(10, 20, 30, 40);
        assertThat(base.getList("groups.group"))
                .containsExactly("CHAMPIONS", "LOYAL", "PROMISING", "FADING", "AT_RISK", "DORMANT");
        assertThat(base.getList("groups.customers", Long.class).stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(base.getLong("customers"));
        assertThat(base.getList("recency.score")).containsExactly(1, 2, 3, 4, 5);
        assertThat(base.getList("monetary.customers", Long.class).stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(base.getLong("customers"));
        marketer()
                .get("/api/value/customers/{id}", ada)
                .then()
                .body("rfm.recencyDays", equalTo(5))
                .body("rfm.purchases", equalTo(3))
                .body("rfm.spend.amount", equalTo("2700000.00"))
                .body("rfm.r", equalTo(5))
                .body("rfm.f", equalTo(3))
                .body("rfm.m", equalTo(5))
                .body("rfm.group", equalTo("LOYAL"));
        var table = marketer()
                .accept("text/csv")
                .get("/api/value/rfm")
                .then()
                .statusCode(200)
                .extract();
        assertThat(table.contentType()).startsWith("text/csv");
        assertThat(table.asString())
                .startsWith("r,f,m,group,customers,spend,currency\r\n")
                .contains("5,3,5,LOYAL,");
    }

    @Test
    void listsThoseWhoFitByWhatTheySpent() {
        // given
        set(BANDS, 200);
        var ids = IntStream.range(0, 3)
                .mapToObj(i -> buys("bea" + i, 35, "80000" + i + ".00", 1))
                .toList();
        taken();

        // when
        var seen = new ArrayList<String>();
        var token = "";
        do {
            var page = marketer()
                    .queryParam("group", "AT_RISK")
                    .queryParam("r", 2)
                    .queryParam("limit", 2)
                    .queryParam("pageToken", token)
                    .get("/api/value/rfm/customers")
                    .then()
                    .statusCode(200)
                    .body("items.group", everyItem(equalTo("AT_RISK")))
                    .body("items.r", everyItem(equalTo(2)))
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.customerId", String.class));
            token = page.getString("nextPageToken");
        } while (token != null);

        // then
        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(ids.get(2), ids.get(1), ids.get(0));
        marketer()
                .queryParam("group", "CHAMPIONS")
                .queryParam("r", 1)
                .get("/api/value/rfm/customers")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void decidesWhoIsInASegmentFromItsPublicationOn() {
        // given
        set(BANDS, 200);
        var key = Shop.id("recent");
        var cal = Shop.id("cal");
        Shop.tell(Shop.customer(cal));
        Service.published(
                key,
                "{\"and\":[{\"field\":\"recencyScore\",\"atLeast\":4},{\"field\":\"rfmGroup\",\"is\":\"PROMISING\"},"
                        + "{\"field\":\"spend\",\"atLeast\":700000}]}");
        Shop.tell(Shop.order(Shop.id("o"), cal, daysFromNow(-3), "700000.00"));
        Shop.heard();
        Service.atRest();
        assertThat(Told.membership(cal, key)).isEmpty();

        // when
        taken();
        Service.atRest();

        // then
        assertThat(Told.membership(cal, key)).containsExactly("joined");
        marketer()
                .get("/api/segments/{key}/customers/{id}", key, cal)
                .then()
                .body("rule.parts[0].value", equalTo(5))
                .body("rule.parts[1].value", equalTo("PROMISING"));

        // when: the same purchase, thirteen days later
        Service.pass(10);
        Service.atRest();
        assertThat(Told.membership(cal, key)).containsExactly("joined");
        taken();
        Service.pass(10);
        taken();
        Service.atRest();

        // then
        assertThat(Told.membership(cal, key)).containsExactly("joined", "left");
        marketer().post("/api/segments/{key}/retire", key);
    }

    @Test
    void forgetsWhoIsErased() {
        // given
        var dot = buys("dot", 3, "10.00", 1);
        taken();
        assertThat(Stored.count("select count(*) from rfm_score where customer_id = ?", dot))
                .isPositive();

        // when
        Shop.tell(Shop.erasure(UUID.randomUUID(), dot, Shop.nextVersion()));
        Shop.heard();

        // then
        assertThat(Stored.count("select count(*) from rfm_score where customer_id = ?", dot))
                .isZero();
    }

    @Test
    void costsNothingWhereNoRuleAsksForIt() {
        assertThat(String.join("\n", Stored.rows("explain select customer_id, orders, stage from customer_facts")))
                .doesNotContain("rfm_score")
                .doesNotContain("score");
        assertThat(String.join("\n", Stored.rows("explain select customer_id, rfm_group from customer_facts")))
                .contains("rfm_score");
    }

    @Test
    void saysWhatIsWrongWithSettings() {
        refused(BANDS.replace("[10,20,30,40]", "[10,20,20,40]"), "recencyDays");
        refused(BANDS.replace("[10,20,30,40]", "[-1,20,30,40]"), "recencyDays");
        refused(BANDS.replace("[2,3,4,5]", "[2,3,4]"), "purchases");
        refused(BANDS.replace("[2,3,4,5]", "[0,1,2,3]"), "purchases");
        refused(BANDS.replaceFirst("\"spend\":\\[[^,]*,", "\"spend\":[\"1.00001\","), "spend");
        refused(BANDS.replaceFirst(",[^,]*]}", ",\"1e20\"]}"), "spend");
        refused(BANDS.replaceFirst(",[^,]*]}", ",\"1e999999999\"]}"), "spend");
        refused("{\"method\":\"FIXED\",\"recencyDays\":[10,20,30,40],\"purchases\":[2,3,4,5]}", "spend");
        refused(BANDS.replace("FIXED", "QUANTILE"), "method");
        marketer()
                .get("/api/value/rfm/settings")
                .then()
                .body("method", equalTo("QUANTILE"))
                .body("spend", nullValue());
    }

    @Test
    void saysWhatIsWrongWithAQuestion() {
        marketer()
                .queryParam("group", "GONE")
                .get("/api/value/rfm/customers")
                .then()
                .statusCode(400)
                .body("field", equalTo("group"))
                .body("detail", startsWith("Send one of CHAMPIONS"));
        marketer().queryParam("r", 6).get("/api/value/rfm/customers").then().statusCode(400);
        marketer()
                .queryParam("pageToken", "eA")
                .get("/api/value/rfm/customers")
                .then()
                .statusCode(400)
                .body("field", equalTo("pageToken"));
        marketer()
                .queryParam("snapshot", UUID.randomUUID())
                .get("/api/value/rfm")
                .then()
                .statusCode(404);
        as(TestKeys.STOREFRONT).get("/api/value/rfm").then().statusCode(403);
        as(TestKeys.AUDITOR).body(BANDS).put("/api/value/rfm/settings").then().statusCode(403);
    }

    private static void refused(String body, String field) {
        marketer()
                .body(body)
                .put("/api/value/rfm/settings")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-bands"))
                .body("field", equalTo(field));
    }

    private static void set(String body, int status) {
        marketer().body(body).put("/api/value/rfm/settings").then().statusCode(status);
    }

    /** Takes a snapshot and returns its id once it is in use. */
    private static String taken() {
        String id = marketer()
                .post("/api/value/snapshots")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        Shop.soon().untilAsserted(() -> assertThat(marketer()
                        .get("/api/value/snapshots/{id}", id)
                        .jsonPath()
                        .getString("state"))
                .isEqualTo("CURRENT"));
        return id;
    }

    /** The last so many days ago, each the day before the one after. */
    private static String buys(String name, int daysAgo, String amount, int times) {
        var id = Shop.id(name);
        Shop.tell(Shop.customer(id));
        IntStream.range(0, times)
                .forEach(i -> Shop.tell(Shop.order(Shop.id("o"), id, daysFromNow(-daysAgo - i), amount)));
        Shop.heard();
        return id;
    }
}
