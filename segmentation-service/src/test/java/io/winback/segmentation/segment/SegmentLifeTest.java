package io.winback.segmentation.segment;

import static io.winback.segmentation.Service.marketer;
import static io.winback.segmentation.Shop.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import io.winback.segmentation.RealTest;
import io.winback.segmentation.Service;
import io.winback.segmentation.Shop;
import io.winback.segmentation.Told;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A segment from its first draft to its end. */
@RealTest
class SegmentLifeTest {

    @Test
    void keepsEveryVersion() {
        var key = Shop.id("kept");
        put(key, "One", orders(1));
        put(key, "Two", orders(2));
        put(key, "Two", orders(3));

        marketer()
                .queryParam("limit", 2)
                .get("/api/segments/{key}/versions", key)
                .then()
                .statusCode(200)
                .body("items.version", contains(3, 2));
        marketer()
                .get("/api/segments/{key}/versions/{n}", key, 1)
                .then()
                .statusCode(200)
                .body("name", equalTo("One"))
                .body("rule.atLeast", equalTo(1))
                .body("publishedAt", nullValue());
        marketer().get("/api/segments/{key}/versions/{n}", key, 4).then().statusCode(404);
        marketer().get("/api/segments/{key}/versions/{n}", key, 0).then().statusCode(404);
        marketer()
                .queryParam("pageToken", "bm9uZQ")
                .get("/api/segments/{key}/versions", key)
                .then()
                .statusCode(400);
    }

    @Test
    void takesTheSameRuleInAnotherFormForTheSame() {
        var key = Shop.id("form");
        put(key, "One", "{\"field\":\"spend\",\"withinDays\":30,\"atLeast\":2}").body("version", equalTo(1));
        put(key, "One", "{\"atLeast\":2.00,\"withinDays\":30,\"field\":\"spend\"}")
                .body("version", equalTo(1));
    }

    @Test
    void copiesTheLatestRuleUnderAnotherKey() {
        var key = Shop.id("origin");
        var copy = Shop.id("copy");
        put(key, "Origin", orders(7));
        var body = Map.of("key", copy, "name", "Copy");

        marketer()
                .body(body)
                .post("/api/segments/{key}/clone", key)
                .then()
                .statusCode(201)
                .header("Location", startsWith("http"))
                .body("key", equalTo(copy))
                .body("version", equalTo(1))
                .body("state", equalTo("DRAFT"))
                .body("rule.atLeast", equalTo(7));
        marketer().body(body).post("/api/segments/{key}/clone", key).then().statusCode(409);
        marketer()
                .body(body)
                .post("/api/segments/{key}/clone", Shop.id("nothing"))
                .then()
                .statusCode(404);
        marketer()
                .body(Map.of("key", "export", "name", "Export"))
                .post("/api/segments/{key}/clone", key)
                .then()
                .statusCode(400);
    }

    @Test
    void retiresUntilItIsPublishedAgain() {
        // given
        var una = Shop.id("una");
        var key = Shop.id("retired");
        Shop.tell(customer(una));
        soon().untilAsserted(() -> assertThat(Told.stages(una)).isNotEmpty());
        Service.published(key, group(una));
        assertThat(Told.membership(una, key)).containsExactly("joined");

        // when
        marketer()
                .post("/api/segments/{key}/retire", key)
                .then()
                .statusCode(200)
                .body("publishedVersion", nullValue());
        marketer().post("/api/segments/{key}/retire", key).then().statusCode(200);
        state(key, "RETIRED");
        Shop.tell(customer(una));
        Shop.heard();
        Service.atRest();

        // then
        assertThat(Told.membership(una, key)).containsExactly("joined", "left");
        assertThat(Told.of("winback.definitions", "segment/" + key)).hasSize(1);

        // when
        marketer()
                .post("/api/segments/{key}/publish", key)
                .then()
                .statusCode(200)
                .body("publishedVersion", equalTo(1));
        state(key, "PUBLISHED");

        // then
        Service.atRest();
        assertThat(Told.membership(una, key)).containsExactly("joined", "left", "joined");
        assertThat(Told.of("winback.definitions", "segment/" + key)).hasSize(2);
    }

    @Test
    void showsWhatAPublicationWouldChangeAndThenChangesIt() {
        // given
        var vera = Shop.id("vera");
        var walt = Shop.id("walt");
        var key = Shop.id("compared");
        Shop.tell(customer(vera), customer(walt));
        soon().untilAsserted(() -> {
            assertThat(Told.stages(vera)).isNotEmpty();
            assertThat(Told.stages(walt)).isNotEmpty();
        });
        Service.published(key, group(vera));
        put(key, "Other", "{\"and\":[" + group(walt) + ",{\"field\":\"excluded\",\"is\":false}]}");

        // when
        var both = marketer()
                .queryParam("of", "BOTH")
                .post("/api/segments/{key}/preview", key)
                .then()
                .statusCode(200);

        // then
        both.body("version", equalTo(2))
                .body("count", equalTo(1))
                .body("sample", contains(walt))
                .body("rule.kind", equalTo("AND"))
                .body("rule.parts.pointer", contains("/rule/and/0", "/rule/and/1"))
                .body("rule.parts[0].count", equalTo(1))
                .body("rule.parts[0].condition.field", equalTo("attribute"))
                .body("difference.joining", contains(walt))
                .body("difference.leaving", contains(vera))
                .body("published.version", equalTo(1))
                .body("published.sample", contains(vera));
        marketer()
                .queryParam("of", "PUBLISHED")
                .post("/api/segments/{key}/preview", key)
                .then()
                .body("version", equalTo(1))
                .body("difference.joins", equalTo(0))
                .body("difference.leaves", equalTo(0));

        // when
        marketer().post("/api/segments/{key}/publish", key).then().statusCode(200);
        state(key, "PUBLISHED");

        // then
        marketer().get("/api/segments/{key}/members", key).then().body("items.customerId", contains(walt));
        assertThat(Told.membership(vera, key)).containsExactly("joined", "left");
    }

    @Test
    void saysOfWhomIsExcludedThatHeIs() {
        // given
        var xeno = Shop.id("xeno");
        var key = Shop.id("excluded");
        var until = Service.daysFromNow(30);
        Shop.tell(Shop.customer(
                xeno,
                Shop.nextVersion(),
                "et",
                "{\"id\":\"" + xeno + "\"}",
                "",
                "{\"kind\":\"MANUAL\",\"until\":\"" + until + "\"}",
                false));
        soon().untilAsserted(() -> assertThat(Told.stages(xeno)).isNotEmpty());
        put(key, "Excluded", "{\"and\":[" + group(xeno) + ",{\"field\":\"daysSinceLastOrder\",\"atMost\":3}]}");
        put(
                key,
                "Excluded",
                "{\"and\":[" + group(xeno) + ",{\"not\":{\"field\":\"daysSinceLastOrder\",\"atMost\":3}}]}");

        // when, then
        marketer()
                .post("/api/segments/{key}/preview", key)
                .then()
                .body("count", equalTo(0))
                .body("excluded", equalTo(1));
        marketer()
                .get("/api/segments/{key}/customers/{id}", key, xeno)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("fits", equalTo(false))
                .body("excluded", equalTo(true))
                .body("excludedUntil", equalTo(until.toString()))
                .body("member", equalTo(false))
                .body("rule.answer", equalTo(true))
                .body("rule.parts[0].value", equalTo(xeno))
                .body("rule.parts[1].parts[0].pointer", equalTo("/rule/and/1/not"))
                .body("rule.parts[1].parts[0].answer", equalTo(false))
                .body("rule.parts[1].parts[0].value", nullValue());
        marketer()
                .get("/api/segments/{key}/customers/{id}", key, Shop.id("nobody"))
                .then()
                .statusCode(404);
    }

    @Test
    void previewsARuleOfNobody() {
        marketer()
                .body("{\"rule\":{\"field\":\"country\",\"is\":\"XX\"}}")
                .post("/api/segments/preview")
                .then()
                .statusCode(200)
                .body("count", equalTo(0))
                .body("sample", hasSize(0))
                .body("version", nullValue())
                .body("difference", nullValue());
        marketer()
                .body("{\"rule\":{\"or\":[]}}")
                .post("/api/segments/preview")
                .then()
                .statusCode(400)
                .body("field", equalTo("/rule/or"));
    }

    private static ValidatableResponse put(String key, String name, String rule) {
        return marketer()
                .body("{\"name\":\"" + name + "\",\"rule\":" + rule + "}")
                .put("/api/segments/{key}", key)
                .then()
                .statusCode(200);
    }

    private static void state(String key, String state) {
        soon().untilAsserted(
                        () -> marketer().get("/api/segments/{key}", key).then().body("state", equalTo(state)));
    }

    private static String orders(int atLeast) {
        return "{\"field\":\"orders\",\"atLeast\":" + atLeast + "}";
    }

    private static Shop.News customer(String id) {
        return Shop.customer(id, Shop.nextVersion(), "et", "{\"id\":\"" + id + "\"}", "", "", false);
    }

    /** Fits one customer. */
    private static String group(String customer) {
        return "{\"field\":\"attribute\",\"name\":\"id\",\"is\":\"" + customer + "\"}";
    }
}
