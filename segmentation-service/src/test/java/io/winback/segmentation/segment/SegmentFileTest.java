package io.winback.segmentation.segment;

import static io.winback.segmentation.Service.as;
import static io.winback.segmentation.Service.marketer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.winback.local.testing.Contract;
import io.winback.local.testing.TestKeys;
import io.winback.segmentation.RealTest;
import io.winback.segmentation.Shop;
import java.util.ArrayList;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Segments in a file that is kept in Git. */
@RealTest
class SegmentFileTest {

    @Test
    void writesTheSameFileForTheSameSegments() {
        var key = Shop.id("written");
        take(file(key, "Written", "{\"atLeast\":2.50,\"field\":\"spend\"}"), false);

        var one = marketer()
                .queryParam("key", key)
                .get("/api/segments/export")
                .then()
                .statusCode(200)
                .extract();

        assertThat(one.asString()).isEqualTo("""
                {
                  "segments" : [
                    {
                      "key" : "%s",
                      "name" : "Written",
                      "rule" : {
                        "field" : "spend",
                        "atLeast" : 2.5
                      }
                    }
                  ]
                }
                """.formatted(key));
        assertThat(one.contentType()).startsWith("application/json");
    }

    @Test
    void writesAllInTheOrderOfTheirKeys() {
        take(file(Shop.id("order"), "B", "{\"field\":\"orders\",\"atLeast\":1}"), false);
        var all = Contract.json(as(TestKeys.AUDITOR).get("/api/segments/export").asString());
        var keys = new ArrayList<String>();
        all.get("segments").forEach(entry -> keys.add(entry.get("key").asText()));
        assertThat(keys).isNotEmpty().isSortedAccordingTo(Comparator.naturalOrder());
    }

    @Test
    void readsWhatDiffersAndNothingTwice() {
        var key = Shop.id("read");
        var file = file(key, "Read", "{\"field\":\"orders\",\"atLeast\":1}");

        outcome(file, true, "CREATED", 1);
        marketer().get("/api/segments/{key}", key).then().statusCode(404);
        outcome(file, false, "CREATED", 1);
        outcome(file, false, "UNCHANGED", 1);
        var changed = file(key, "Read", "{\"field\":\"orders\",\"atLeast\":2}");
        outcome(changed, true, "CHANGED", 2);
        outcome(file, false, "UNCHANGED", 1);
        outcome(changed, false, "CHANGED", 2);
        marketer()
                .get("/api/segments/{key}", key)
                .then()
                .body("state", equalTo("DRAFT"))
                .body("rule.atLeast", equalTo(2));
    }

    @Test
    void readsWhatItHasWritten() {
        var key = Shop.id("round");
        take(
                file(
                        key,
                        "Round",
                        "{\"or\":[{\"field\":\"excluded\",\"is\":false},{\"not\":{\"field\":\"country\",\"in\":[\"EE\",\"FI\"]}}]}"),
                false);
        var written =
                marketer().queryParam("key", key).get("/api/segments/export").asString();
        outcome(written, false, "UNCHANGED", 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '^',
            value = {
                "{\"segments\":[{\"key\":\"a\",\"name\":\"A\",\"rule\":{\"field\":\"excluded\",\"is\":true}},{\"key\":\"b\",\"name\":\"B\",\"rule\":{\"and\":[{\"field\":\"orders\"}]}}]} # /segments/1/rule/and/0",
                "{\"segments\":[{\"key\":\"a\",\"name\":\"A\",\"rule\":{\"field\":\"excluded\",\"is\":true}},{\"key\":\"a\",\"name\":\"B\",\"rule\":{\"field\":\"excluded\",\"is\":true}}]} # /segments/1/key"
            })
    void pointsAtThePlaceOfAMistakeAndReadsNothing(String file, String pointer) {
        marketer()
                .body(file)
                .post("/api/segments/import")
                .then()
                .statusCode(400)
                .body("field", equalTo(pointer));
        marketer().get("/api/segments/a").then().statusCode(404);
    }

    @Test
    void refusesWhatIsNoFile() {
        marketer()
                .body("{\"segments\":[null]}")
                .post("/api/segments/import")
                .then()
                .statusCode(400);
        marketer().body("{}").post("/api/segments/import").then().statusCode(400);
        marketer()
                .body("{\"segments\":[{\"key\":\"NOT A KEY\",\"name\":\"A\",\"rule\":{}}]}")
                .post("/api/segments/import")
                .then()
                .statusCode(400);
    }

    private static void outcome(String file, boolean dryRun, String outcome, int version) {
        take(file, dryRun)
                .body("dryRun", equalTo(dryRun))
                .body("segments.outcome", contains(outcome))
                .body("segments.version", contains(version));
    }

    private static io.restassured.response.ValidatableResponse take(String file, boolean dryRun) {
        return marketer()
                .queryParam("dryRun", dryRun)
                .body(file)
                .post("/api/segments/import")
                .then()
                .statusCode(200);
    }

    private static String file(String key, String name, String rule) {
        return "{\"segments\":[{\"key\":\"" + key + "\",\"name\":\"" + name + "\",\"rule\":" + rule + "}]}";
    }
}
