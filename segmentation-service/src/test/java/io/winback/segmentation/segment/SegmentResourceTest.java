package io.winback.segmentation.segment;

import static io.winback.segmentation.Service.as;
import static io.winback.segmentation.Service.marketer;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.winback.local.testing.TestKeys;
import io.winback.segmentation.RealTest;
import io.winback.segmentation.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@RealTest
class SegmentResourceTest {

    @Test
    void makesAVersionOfEachEditAndNoneOfARepetition() {
        var key = Shop.id("edited");
        put(key, "One", "{\"field\":\"orders\",\"atLeast\":2}").body("version", equalTo(1));
        put(key, "One", "{\"field\":\"orders\",\"atLeast\":2}").body("version", equalTo(1));
        put(key, "One", "{\"field\":\"orders\",\"atLeast\":3}")
                .body("version", equalTo(2))
                .body("state", equalTo("DRAFT"))
                .body("publishedVersion", nullValue())
                .body("rule.atLeast", equalTo(3));
    }

    @Test
    void publishesTwiceWithoutHarm() {
        var key = Shop.id("published");
        put(key, "One", "{\"field\":\"country\",\"is\":\"XX\"}").statusCode(200);
        for (var i = 0; i < 2; i++) {
            marketer()
                    .post("/api/segments/{key}/publish", key)
                    .then()
                    .statusCode(200)
                    .body("publishedVersion", equalTo(1));
        }
    }

    @Test
    void previewsWhoWouldBeAMember() {
        // given
        var xia = Shop.id("xia");
        Shop.tell(Shop.customer(xia, Shop.nextVersion(), "zh", "GRANTED", ""));
        var key = Shop.id("previewed");
        put(key, "Chinese", "{\"field\":\"language\",\"is\":\"zh\"}").statusCode(200);

        // when, then
        Shop.soon().untilAsserted(() -> marketer()
                .post("/api/segments/{key}/preview", key)
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("count", greaterThanOrEqualTo(1)));
    }

    @Test
    void pagesSegmentsAndMembers() {
        put(Shop.id("paged"), "A", "{\"field\":\"orders\",\"atLeast\":1}").statusCode(200);
        put(Shop.id("paged"), "B", "{\"field\":\"orders\",\"atLeast\":1}").statusCode(200);

        var first = marketer().queryParam("limit", 1).get("/api/segments").then();

        first.body("items", hasSize(1));
        marketer()
                .queryParam("limit", 1)
                .queryParam("pageToken", first.extract().jsonPath().getString("nextPageToken"))
                .get("/api/segments")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        marketer().queryParam("limit", 101).get("/api/segments").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "[] # /rule",
                "{\"field\":\"colour\",\"is\":\"red\"} # /rule/field",
                "{\"and\":[]} # /rule/and",
                "{\"and\":[{\"field\":\"stage\",\"is\":\"ASLEEP\"}]} # /rule/and/0/is",
                "{\"or\":[{\"field\":\"orders\",\"atLeast\":2},{\"not\":{\"field\":\"orders\",\"atLeast\":\"two\"}}]} # /rule/or/1/not/atLeast",
                "{\"field\":\"daysSinceLastOrder\",\"atMost\":1.5} # /rule/atMost",
                "{\"field\":\"daysSinceLastOrder\",\"atMost\":36501} # /rule/atMost",
                "{\"field\":\"spend\",\"atLeast\":1e400} # /rule/atLeast",
                "{\"field\":\"attribute\",\"name\":\"a\",\"is\":\"\\u0000\"} # /rule/is",
                "{\"field\":\"orders\"} # /rule",
                "{\"field\":\"excluded\",\"is\":\"no\"} # /rule/is",
                "{\"field\":\"consent\",\"purpose\":\"ADS\",\"is\":\"GRANTED\"} # /rule/purpose",
                "{\"field\":\"country\",\"in\":[\"EE\",7]} # /rule/in/1",
                "{\"field\":\"stage\",\"is\":\"LOST\",\"colour\":1} # /rule/colour",
                "{\"field\":\"stage\",\"is\":\"LOST\",\"a/b~c\":1} # /rule/a~1b~0c",
                "{\"field\":\"orders\",\"atLeast\":3,\"atMost\":2} # /rule/atMost",
                "{\"field\":\"orders\",\"withinDays\":0,\"atLeast\":1} # /rule/withinDays",
                "{\"field\":\"value\",\"withinDays\":30,\"atLeast\":1} # /rule/withinDays",
                "{\"field\":\"spend\",\"category\":[\"tea\"],\"atLeast\":1} # /rule/category",
                "{\"field\":\"lastOrderOn\",\"from\":\"2026-02-30\"} # /rule/from",
                "{\"field\":\"lastOrderOn\",\"from\":\"2026-02-03\",\"to\":\"2026-02-01\"} # /rule/to",
                "{\"field\":\"stageSince\"} # /rule",
                "{\"field\":\"returnedShare\",\"atLeast\":50} # /rule/atLeast",
                "{\"field\":\"suspectedReason\",\"in\":[\"SERVICE\",\"BAD\"]} # /rule/in/1",
                "{\"field\":\"attribute\",\"name\":\"a\"} # /rule",
                "{\"field\":\"attribute\",\"name\":\"a\",\"exists\":true,\"is\":\"b\"} # /rule",
                "{\"field\":\"candidates\",\"is\":\"everybody\"} # /rule/is"
            })
    void pointsAtThePlaceOfAMistake(String rule, String pointer) {
        put(Shop.id("mistaken"), "Mistaken", rule)
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-rule"))
                .body("field", equalTo(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'; drop table customer; --", "x' or '1'='1", "%", ":now"})
    void bindsValuesAndNeverReadsThemAsSql(String value) {
        var key = Shop.id("quoted");
        put(key, "Quoted", "{\"field\":\"attribute\",\"name\":\"" + value + "\",\"is\":\"" + value + "\"}")
                .statusCode(200);
        marketer()
                .post("/api/segments/{key}/preview", key)
                .then()
                .statusCode(200)
                .body("count", equalTo(0));
    }

    @Test
    void refusesWhatItCannotRead() {
        marketer().body("{\"name\":").put("/api/segments/x").then().statusCode(400);
        marketer()
                .body("{\"name\":\"A\",\"rule\":{},\"colour\":1}")
                .put("/api/segments/x")
                .then()
                .statusCode(400);
        marketer()
                .body("{\"name\":\"\",\"rule\":{\"field\":\"orders\",\"atLeast\":1}}")
                .put("/api/segments/x")
                .then()
                .statusCode(400);
        marketer()
                .body("{\"name\":\"A\",\"rule\":{\"field\":\"orders\",\"atLeast\":1}}")
                .put("/api/segments/NOT-A-KEY")
                .then()
                .statusCode(400);
        marketer().get("/api/segments/{key}", "nobody").then().statusCode(404);
        marketer().post("/api/segments/{key}/publish", "nobody").then().statusCode(404);
        marketer().get("/api/segments/{key}/members", "nobody").then().statusCode(404);
    }

    @Test
    void letsMarketersWriteAndAuditorsRead() {
        as(TestKeys.AUDITOR).get("/api/segments").then().statusCode(200);
        as(TestKeys.AUDITOR).body("{}").put("/api/segments/x").then().statusCode(403);
        as(TestKeys.STOREFRONT).post("/api/segments/x/publish").then().statusCode(403);
        as("wbk_nobody").get("/api/segments").then().statusCode(401);
    }

    private static io.restassured.response.ValidatableResponse put(String key, String name, String rule) {
        return marketer()
                .body("{\"name\":\"" + name + "\",\"rule\":" + rule + "}")
                .put("/api/segments/{key}", key)
                .then();
    }
}
