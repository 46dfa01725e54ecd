package io.winback.platform.operations;

import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.winback.local.testing.TestKeys;
import io.winback.local.testing.Topic;
import io.winback.platform.RealTest;
import io.winback.platform.events.ErasedKeys;
import io.winback.platform.events.NewsConsumer;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What could not be worked is seen, worked once more or laid aside, and each only once. */
@RealTest
class DeadLetterOperationsTest {

    private static final Topic NEWS = Topic.of("winback.surveys");
    private static final Topic SECRETS = Topic.of("winback.privacy");
    private static final Instant TOLD_AT = Instant.parse("2026-03-02T09:20:00Z");
    private static final String PATH = "/api/operations/test/dead-letters/";

    @Inject
    NewsConsumer consumer;

    @Inject
    ErasedKeys erased;

    private final String key = UUID.randomUUID().toString();
    private final String what = "spoiled-" + key;

    @Test
    void aLetterIsListedWithItsReasonAndShownWithWhatItHolds() {
        // given
        var id = spoiled(NEWS);

        // when
        var letter = theLetter(NEWS);

        // then
        assertThat(letter)
                .containsEntry("eventId", id.toString())
                .containsEntry("type", "news.v1")
                .containsKeys("letteredAt", "original", "time")
                .doesNotContainKey("payload");
        assertThat(letter.get("reason").toString()).endsWith("spoiled: " + what);
        operator()
                .get(PATH + NEWS.name() + "/" + letter.get("partition") + "/" + letter.get("offset"))
                .then()
                .statusCode(200)
                .body("payload", containsString(what))
                .body("payloadHidden", nullValue());
    }

    @Test
    void pagesHoldEveryLetterOnceNewestFirst() {
        // given
        for (var i = 0; i < 5; i++) {
            spoiled(NEWS);
        }

        // when
        var paged = new ArrayList<Map<String, Object>>();
        var token = "";
        do {
            var page = operator()
                    .get(PATH + NEWS.name() + "?limit=2" + (token.isEmpty() ? "" : "&pageToken=" + token))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            paged.addAll(page.getList("items"));
            token = page.get("nextPageToken") == null ? "" : page.getString("nextPageToken");
        } while (!token.isEmpty());

        // then
        assertThat(paged.stream().filter(letter -> key.equals(letter.get("key"))))
                .hasSize(5);
        assertThat(paged).doesNotHaveDuplicates();
        assertThat(paged.stream()
                        .map(letter -> Instant.parse(letter.get("letteredAt").toString())))
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void replayedAllTwiceChangesNothingTheSecondTime() {
        // given
        spoiled(NEWS);
        spoiled(NEWS);
        consumer.mend(what);
        var seen = seen(NEWS);

        // when
        var first = replayed(NEWS, all(seen));
        var second = replayed(NEWS, all(seen));

        // then
        first.body("more", equalTo(false));
        assertThat(consumer.counted(key)).isEqualTo(2);
        second.body("replayed", equalTo(0)).body("failedAgain", equalTo(0)).body("already", equalTo(0));
        assertThat(consumer.counted(key)).isEqualTo(2);
        assertThat(lettersOf(NEWS)).isEmpty();
    }

    @Test
    void theSameRequestIsAnsweredAsBefore() {
        // given
        spoiled(NEWS);
        var place = place(theLetter(NEWS));
        consumer.mend(what);
        var request = UUID.randomUUID().toString();

        // when
        var first = keyed(request).body(place).post(PATH + NEWS.name() + "/replay");
        var second = keyed(request).body(place).post(PATH + NEWS.name() + "/replay");

        // then
        assertThat(first.jsonPath().getInt("replayed")).isOne();
        assertThat(second.asString()).isEqualTo(first.asString());
        replayed(NEWS, place).body("already", equalTo(1)).body("replayed", equalTo(0));
        assertThat(consumer.counted(key)).isOne();
    }

    @Test
    void whatCameAfterTheListIsNotTouched() {
        // given
        spoiled(NEWS);
        var seen = seen(NEWS);
        var later = spoiled(NEWS);
        consumer.mend(what);

        // when
        replayed(NEWS, all(seen));

        // then
        assertThat(lettersOf(NEWS)).singleElement().satisfies(letter -> assertThat(letter)
                .containsEntry("eventId", later.toString()));
    }

    @Test
    void aLetterThatFailsAgainIsReplacedByOneThatNamesIt() {
        // given
        spoiled(NEWS);
        var first = theLetter(NEWS);

        // when
        replayed(NEWS, place(first)).body("failedAgain", equalTo(1));

        // then
        var second = theLetter(NEWS);
        assertThat(second.get("replayOf"))
                .isEqualTo(Map.of("partition", first.get("partition"), "offset", first.get("offset")));
        assertThat(second.get("original")).isEqualTo(first.get("original"));
        consumer.mend(what);
        replayed(NEWS, place(second)).body("replayed", equalTo(1));
        assertThat(consumer.counted(key)).isOne();
    }

    @Test
    void aDiscardedLetterIsKeptInMindWithWhoAndWhy() {
        // given
        spoiled(NEWS);
        var letter = theLetter(NEWS);

        // when
        operator()
                .body(place(letter).replace("}]}", "}],\"reason\":\"told twice\"}"))
                .post(PATH + NEWS.name() + "/discard")
                .then()
                .statusCode(200)
                .body("discarded", equalTo(1));

        // then
        assertThat(lettersOf(NEWS)).isEmpty();
        consumer.mend(what);
        replayed(NEWS, place(letter)).body("already", equalTo(1));
        assertThat(consumer.counted(key)).isZero();
        List<Map<String, Object>> handled = as(TestKeys.AUDITOR)
                .get(PATH + NEWS.name() + "/handled?limit=100")
                .jsonPath()
                .getList("items");
        assertThat(handled.stream().filter(each -> letter.get("eventId").equals(each.get("eventId"))))
                .singleElement()
                .satisfies(each -> assertThat(each)
                        .containsEntry("outcome", "DISCARDED")
                        .containsEntry("reason", "told twice")
                        .containsEntry("handledBy", "test-operator"));
    }

    @Test
    void nobodyErasedIsReplayedIntoLife() {
        // given
        spoiled(NEWS);
        var letter = theLetter(NEWS);
        consumer.mend(what);
        QuarkusTransaction.requiringNew()
                .run(() -> erased.mark(key, "/winback/customer-service", 100, TOLD_AT.plusSeconds(60)));

        // when
        operator()
                .get(PATH + NEWS.name() + "/" + letter.get("partition") + "/" + letter.get("offset"))
                .then()
                .body("payload", nullValue())
                .body("payloadHidden", containsString("erased"));
        replayed(NEWS, place(letter)).body("erased", equalTo(1)).body("replayed", equalTo(0));

        // then
        assertThat(consumer.counted(key)).isZero();
        assertThat(lettersOf(NEWS)).isEmpty();
    }

    @Test
    void aLetterWithoutPayloadIsReplayedFromItsTopic() {
        // given
        spoiled(SECRETS);
        var letter = theLetter(SECRETS);
        assertThat(letter.get("reason").toString()).doesNotContain(what);
        operator()
                .get(PATH + SECRETS.name() + "/" + letter.get("partition") + "/" + letter.get("offset"))
                .then()
                .body("payload", nullValue())
                .body("payloadHidden", containsString("coordinates"));
        consumer.mend(what);

        // when
        replayed(SECRETS, place(letter)).body("replayed", equalTo(1));

        // then
        assertThat(consumer.counted(key)).isOne();
        assertThat(lettersOf(SECRETS)).isEmpty();
    }

    @Test
    void countsWhatIsOpen() {
        spoiled(NEWS);
        spoiled(NEWS);

        var open = open();
        replayed(NEWS, place(lettersOf(NEWS).get(0)));
        assertThat(open()).isEqualTo(open);

        consumer.mend(what);
        replayed(NEWS, place(lettersOf(NEWS).get(0)));
        assertThat(open()).isEqualTo(open - 1);
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        operator().get(PATH + "winback.nothing").then().statusCode(404).body("detail", containsString(NEWS.name()));
        operator().get(PATH + NEWS.name() + "/0/999999").then().statusCode(404);
        operator().get(PATH + NEWS.name() + "?pageToken=x").then().statusCode(400);
        operator()
                .body("{}")
                .post(PATH + NEWS.name() + "/replay")
                .then()
                .statusCode(400)
                .body("field", equalTo("letters"));
        operator()
                .body("{\"letters\":[{\"partition\":0,\"offset\":1}],\"reason\":\" \"}")
                .post(PATH + NEWS.name() + "/discard")
                .then()
                .statusCode(400);
        replayed(NEWS, "{\"letters\":[{\"partition\":0,\"offset\":999999}]}")
                .body("stillOpen.offset[0]", equalTo(999999));
    }

    @Test
    void anAuditorReadsAndNobodyElseDoes() {
        as(TestKeys.AUDITOR).get(PATH + NEWS.name()).then().statusCode(200);
        as(TestKeys.AUDITOR)
                .body("{\"seen\":\"x\"}")
                .post(PATH + NEWS.name() + "/replay")
                .then()
                .statusCode(403);
        as(TestKeys.MARKETER).get(PATH + NEWS.name()).then().statusCode(403);
        as(TestKeys.MARKETER).get(PATH).then().statusCode(403);
        RestAssured.given().get(PATH).then().statusCode(401);
    }

    /** Returns when the news has become a dead letter. */
    private UUID spoiled(Topic topic) {
        consumer.spoil(what);
        var id = UUID.randomUUID();
        topic.send(key, "news.v1", id, TOLD_AT, ("{\"what\":\"" + what + "\"}").getBytes(StandardCharsets.UTF_8));
        await().untilAsserted(() -> assertThat(lettersOf(topic))
                .anySatisfy(letter -> assertThat(letter).containsEntry("eventId", id.toString())));
        return id;
    }

    private Map<String, Object> theLetter(Topic topic) {
        var letters = lettersOf(topic);
        assertThat(letters).hasSize(1);
        return letters.get(0);
    }

    private List<Map<String, Object>> lettersOf(Topic topic) {
        List<Map<String, Object>> letters =
                operator().get(PATH + topic.name() + "?limit=100").jsonPath().getList("items");
        return letters.stream().filter(letter -> key.equals(letter.get("key"))).toList();
    }

    private static int open() {
        return operator().get(PATH).jsonPath().getInt("find { it.topic == '" + NEWS.name() + "' }.open");
    }

    private static String seen(Topic topic) {
        return operator().get(PATH + topic.name()).jsonPath().getString("seen");
    }

    private static String all(String seen) {
        return "{\"seen\":\"" + seen + "\"}";
    }

    private static String place(Map<String, Object> letter) {
        return "{\"letters\":[{\"partition\":" + letter.get("partition") + ",\"offset\":" + letter.get("offset")
                + "}]}";
    }

    private static ValidatableResponse replayed(Topic topic, String body) {
        return operator()
                .body(body)
                .post(PATH + topic.name() + "/replay")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification keyed(String key) {
        return operator().header("Idempotency-Key", key);
    }

    private static RequestSpecification operator() {
        return as(TestKeys.OPERATOR);
    }

    private static RequestSpecification as(@Nullable String key) {
        return RestAssured.given().header("X-Api-Key", key).contentType(ContentType.JSON);
    }
}
