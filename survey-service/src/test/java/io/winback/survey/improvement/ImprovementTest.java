package io.winback.survey.improvement;

import static io.restassured.RestAssured.given;
import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.winback.local.testing.Contract;
import io.winback.local.testing.TestClock;
import io.winback.local.testing.TestKeys;
import io.winback.local.testing.Topic;
import io.winback.platform.ids.Ids;
import io.winback.platform.paging.PageToken;
import io.winback.platform.sql.Database;
import io.winback.survey.Answers;
import io.winback.survey.Invitations;
import io.winback.survey.Invitations.Invitation;
import io.winback.survey.ServiceTest;
import io.winback.survey.Stored;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@ServiceTest
class ImprovementTest {

    private static final Topic SURVEYS = Topic.of("winback.surveys");

    @Inject
    Invitations invitations;

    @Inject
    Answers answers;

    @Inject
    Stored stored;

    @Inject
    Database database;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Inject
    AnnouncementWorker worker;

    private String key;
    private String subReason;

    @BeforeEach
    void nameAnother() {
        key = "fix-" + ids.random();
        subReason = "SERVICE."
                + ids.random()
                        .toString()
                        .replace("-", "")
                        .chars()
                        .mapToObj(digit -> String.valueOf((char) ('A' + Character.digit(digit, 16))))
                        .reduce("", String::concat);
    }

    @Nested
    class Gathering {

        @Test
        void findsWhoeverNamedTheSubReasonAndNobodyElse() {
            // given
            var named = answers.naming(subReason, 7);
            answers.naming(subReason + "_TOO", 1);

            // when
            put(body(true));

            // then
            var one = get();
            assertThat(one.getLong("answers")).isEqualTo(7);
            assertThat(one.getLong("customers")).isEqualTo(7);
            assertThat(one.getLong("untold")).isEqualTo(7);
            assertThat(told(named, 0)).isEmpty();
        }

        @Test
        void leavesOutWhatAMachineMayHaveGivenAndWhatIsConfidential() {
            // given
            var machine = answers.naming(subReason, 1).get(0);
            var confidential = answers.naming(subReason, 1).get(0);
            answers.naming(subReason, 1);
            stored.run("update answer set suspicion = '{TRAP}' where invitation_id = '" + machine.id() + "'");
            stored.run("update answer set mode = 'CONFIDENTIAL' where invitation_id = '" + confidential.id() + "'");

            // when
            put(body(true));

            // then
            assertThat(get().getLong("customers")).isEqualTo(1);
            name(answers.id(machine)).statusCode(204);
            assertThat(get().getLong("customers")).isEqualTo(2);
            name(answers.id(confidential)).statusCode(404);
        }

        @Test
        void letsAPersonDecideAgainstTheRule() {
            // given
            var named = answers.naming(subReason, 2);
            var other = answers.give(invitations.anna(), Map.of("reason", "OTHER"));
            put(body(true));

            // when
            name(other).statusCode(204);
            unname(answers.id(named.get(0))).statusCode(204);

            // then
            assertThat(get().getLong("customers")).isEqualTo(2);
            assertThat(stored.texts("select what || ' ' || about || ' ' || who from answer_deed where answer_id = '"
                            + answers.id(named.get(0)) + "'"))
                    .containsExactly("NOT_NAMED " + key + " test-agent");

            // when taken back
            name(answers.id(named.get(0))).statusCode(204);

            // then
            assertThat(get().getLong("customers")).isEqualTo(3);
        }

        @Test
        void takesNobodyWithoutARule() {
            answers.naming(subReason, 1);
            put(body(false));
            assertThat(get().getLong("customers")).isZero();
            name(UUID.randomUUID()).statusCode(404);
        }
    }

    @Nested
    class Fixing {

        @Test
        void tellsExactlyThoseWhoNamedIt() {
            // given
            var named = answers.naming(subReason, 7);
            var other = answers.naming(subReason + "_TOO", 1);
            put(body(true));

            // when
            fix("{}").statusCode(200).body("state", equalTo("FIXED"), "round", equalTo(1));

            // then
            var events = told(named, 1);
            assertThat(events).hasSize(7).allSatisfy(event -> {
                assertThat(Contract.of("survey-service", ImprovementAnnounced.TYPE)
                                .violations(event.toString()))
                        .isEmpty();
                assertThat(event.get("improvementId").asText()).isEqualTo(key);
                assertThat(event.get("subReason").asText()).isEqualTo(subReason);
                assertThat(event.get("texts").get("uk").asText()).isEqualTo("ми це виправили");
            });
            assertThat(told(other, 0)).isEmpty();
            assertThat(get().getLong("told")).isEqualTo(7);
            assertThat(get().getLong("untold")).isZero();
        }

        @Test
        void tellsACustomerOnceHoweverManyAnswersNameIt() {
            // given
            var anna = answers.naming(subReason, 1).get(0);
            var again = invitations.anna();
            var second = new Invitation(
                    again.id(),
                    anna.customerId(),
                    again.survey(),
                    again.language(),
                    again.expiresAt(),
                    again.enrollmentId());
            put(body(true));
            name(answers.give(second, Map.of("reason", "OTHER"))).statusCode(204);

            // when
            fix("{}").statusCode(200).body("answers", equalTo(2), "customers", equalTo(1));

            // then
            assertThat(told(List.of(anna), 1)).hasSize(1);
        }

        @Test
        void doesNotRepeatWhenItIsOpenedAndFixedAgain() {
            // given
            var named = answers.naming(subReason, 2);
            put(body(true));
            fix("{}").statusCode(200);
            told(named, 1);
            post("reopen", "").statusCode(200).body("state", equalTo("OPEN"));
            var later = answers.naming(subReason, 1);

            // when
            fix("{\"expected\": 1}").statusCode(200).body("round", equalTo(2));

            // then
            told(later, 1);
            assertThat(told(named, 1)).hasSize(2);

            // when confirmed
            post("reopen", "").statusCode(200);
            fix("{\"again\": true}").statusCode(200).body("told", equalTo(3));

            // then
            var all = told(named, 2);
            assertThat(all.get(1).get("version").asLong())
                    .isGreaterThan(all.get(0).get("version").asLong());
            assertThat(told(later, 2)).hasSize(2);
        }

        @Test
        void tellsNobodyWhoNamesItAfterwards() {
            // given
            var named = answers.naming(subReason, 1);
            put(body(true));
            fix("{}").statusCode(200);
            told(named, 1);

            // when
            TestClock.moveTo(clock.instant().plusSeconds(1));
            var later = answers.naming(subReason, 1);

            // then
            assertThat(get().getLong("since")).isEqualTo(1);
            assertThat(get().getLong("customers")).isEqualTo(1);
            worker.once();
            assertThat(told(later, 0)).isEmpty();
        }

        @Test
        void tellsEachOnceHoweverManyWork() {
            // given
            var named = answers.naming(subReason, 20);
            put(body(true));
            fix("{}").statusCode(200);

            // when
            var threads = Executors.newFixedThreadPool(4);
            try {
                CompletableFuture.allOf(IntStream.range(0, 8)
                                .mapToObj(i -> CompletableFuture.runAsync(() -> worker.once(), threads))
                                .toArray(CompletableFuture[]::new))
                        .join();
            } finally {
                threads.shutdown();
            }

            // then
            assertThat(worker.inHand(Instant.EPOCH)).isZero();
            told(named, 1);
            assertThat(stored.count("select count(*) from improvement_told where improvement = '" + key + "'"))
                    .isEqualTo(20);
        }

        @Test
        void isRefusedWhereTheNumberIsAnotherByNow() {
            // given
            var named = answers.naming(subReason, 2);
            put(body(true));

            // when
            fix("{\"expected\": 1}").statusCode(409).body("field", equalTo("expected"), "detail", containsString("2"));

            // then
            assertThat(get().getString("state")).isEqualTo("OPEN");
            worker.once();
            assertThat(told(named, 0)).isEmpty();
        }

        @Test
        void happensOnceForOneRequestThatIsSentTwice() {
            // given
            put(body(true));
            var name = "fix-" + ids.random();

            // when
            for (var i = 0; i < 2; i++) {
                given().header("X-Api-Key", TestKeys.MARKETER)
                        .header("Idempotency-Key", name)
                        .contentType("application/json")
                        .post("/api/improvements/" + key + "/fix")
                        .then()
                        .statusCode(200)
                        .body("round", equalTo(1));
            }

            // then
            fix("{}").statusCode(409).body("type", equalTo("/problems/improvement-not-open"));
        }

        @Test
        void needsWordsToTell() {
            put("{\"title\": \"Nothing to say\"}").statusCode(200).body("hints.code", hasItem("NO_TEXTS"));
            fix("{}").statusCode(409).body("field", equalTo("texts"));
        }

        @Test
        void isOpenedAgainOnlyOnceWhatIsBeingToldIsTold() throws Exception {
            // given
            var named = answers.naming(subReason, 3);
            put(body(true));
            var held = new CompletableFuture<Void>();
            var released = new CompletableFuture<Void>();
            var threads = Executors.newFixedThreadPool(2);
            try {
                threads.submit(() -> database.inNewTransaction(sql -> {
                    sql.createQuery("select id from customer where id = :id for update")
                            .bind("id", named.get(1).customerId())
                            .mapTo(String.class)
                            .list();
                    held.complete(null);
                    return released.orTimeout(30, TimeUnit.SECONDS).join();
                }));
                held.join();
                fix("{}").statusCode(200);
                await().until(() -> waiting("customer") > 0);

                // when
                var reopened = threads.submit(() -> post("reopen", "").statusCode(200));
                await().until(() -> reopened.isDone() || waiting("improvement") > 0);
                released.complete(null);

                // then
                reopened.get().body("told", equalTo(3), "waiting", equalTo(0));
            } finally {
                released.complete(null);
                threads.shutdown();
            }
            told(named, 1);
        }

        /** How many wait for a lock of rows of the table. */
        private long waiting(String table) {
            return stored.count(
                    "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%from "
                            + table + " where%for update%'");
        }

        @Test
        void takesBackWhatWasNotToldYet() {
            // given
            var named = answers.naming(subReason, 1);
            put(body(true));
            stored.run("create or replace function refuse_event() returns trigger language plpgsql"
                    + " as $$ begin raise exception 'refused by the test'; end $$");
            stored.run("create trigger refuse_event before insert on outbox_event execute function refuse_event()");

            // when
            try {
                fix("{}").statusCode(200).body("waiting", equalTo(1), "told", equalTo(0));
                post("reopen", "").statusCode(200).body("waiting", equalTo(0), "untold", equalTo(1));
            } finally {
                stored.run("drop trigger refuse_event on outbox_event");
            }

            // then
            fix("{}").statusCode(200);
            assertThat(told(named, 1)).hasSize(1);
        }
    }

    @Nested
    class Writing {

        @Test
        void changesNothingWithTheSameContent() {
            put(body(true)).statusCode(200);
            var written = get().getString("writtenAt");
            put(body(true)).statusCode(200).body("writtenAt", equalTo(written));
            put(body(false)).statusCode(200).body("gathers", equalTo(false));
        }

        @Test
        void isOverOnceItWasTold() {
            put(body(true));
            fix("{}").statusCode(200);
            put(body(true)).statusCode(200).body("state", equalTo("FIXED"));
            put(body(false)).statusCode(409).body("type", equalTo("/problems/improvement-not-open"));
            name(answers.give(invitations.anna(), Map.of("reason", "OTHER"))).statusCode(409);
        }

        @Test
        void canEndWithoutTellingAnybody() {
            // given
            var named = answers.naming(subReason, 1);
            put(body(true));

            // when
            post("wont-fix", "").statusCode(200).body("state", equalTo("WONT_FIX"));

            // then
            fix("{}").statusCode(409);
            post("reopen", "").statusCode(200).body("state", equalTo("OPEN"), "untold", equalTo(1));
            assertThat(told(named, 0)).isEmpty();
        }

        @Test
        void warnsOfReadersWithoutATextOfTheirs() {
            // given
            var anna = invitations.anna().in("zh");
            var id = answers.give(anna, Map.of("reason", "OTHER"));
            put(body(false)).body("hints.code", hasItem("NOBODY"), "hints.code", hasItem("CAMPAIGN"));

            // when
            name(id).statusCode(204);

            // then
            assertThat(get().getList("hints.code")).containsExactly("LANGUAGES", "CAMPAIGN");
            assertThat(get().getList("languages")).containsExactly("zh");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"title\": \"\"} | title",
                    "{\"title\": \"x\", \"gathers\": true} | reason",
                    "{\"title\": \"x\", \"reason\": \"WEATHER\"} | reason",
                    "{\"title\": \"x\", \"subReason\": \"SERVICE.RUDE\"} | subReason",
                    "{\"title\": \"x\", \"reason\": \"QUALITY\", \"subReason\": \"SERVICE.RUDE\"} | subReason",
                    "{\"title\": \"x\", \"texts\": {\"english\\u0000\": \"y\"}} | texts",
                    "{\"title\": \"x\", \"texts\": {\"EN\": \"y\"}} | texts.EN",
                    "{\"title\": \"x\", \"texts\": {\"en\": \" \"}} | texts",
                    "{\"title\": \"x\", \"unheardOf\": 1} | unheardOf"
                })
        void namesWhatIsWrong(String body, String field) {
            put(body).statusCode(400).body(containsString(field));
        }

        @Test
        void isForMarketers() {
            var improvement = "/api/improvements/" + key;
            given().header("X-Api-Key", TestKeys.AGENT)
                    .contentType("application/json")
                    .body(body(true))
                    .put(improvement)
                    .then()
                    .statusCode(403);
            given().header("X-Api-Key", TestKeys.AUDITOR)
                    .get(improvement)
                    .then()
                    .statusCode(404);
        }

        @Test
        void isListedWithTheFiguresOfEach() {
            // given
            var first = key;
            answers.naming(subReason, 2);
            put(body(true));
            fix("{}").statusCode(200);
            await().untilAsserted(() -> assertThat(get().getLong("told")).isEqualTo(2));
            nameAnother();
            key = first + "-2";
            answers.naming(subReason, 3);
            put(body(true));
            key = first + "-3";
            put(body(false));

            // when
            var page = given().header("X-Api-Key", TestKeys.AUDITOR)
                    .queryParam("limit", 3)
                    .queryParam("pageToken", PageToken.of(first.substring(0, first.length() - 1)))
                    .get("/api/improvements")
                    .then()
                    .statusCode(200);

            // then
            page.body(
                    "items.key",
                    equalTo(List.of(first, first + "-2", first + "-3")),
                    "items.customers",
                    equalTo(List.of(2, 3, 0)),
                    "items.untold",
                    equalTo(List.of(0, 3, 0)),
                    "items.told",
                    equalTo(List.of(2, 0, 0)),
                    "items.languages",
                    equalTo(List.of(List.of("en"), List.of("en"), List.of())));
        }

        @Test
        void isListedByKey() {
            // given
            put(body(true));
            var before = key.substring(0, key.length() - 1);

            // when
            var page = given().header("X-Api-Key", TestKeys.AUDITOR)
                    .queryParam("limit", 1)
                    .queryParam("pageToken", PageToken.of(before))
                    .get("/api/improvements")
                    .then()
                    .statusCode(200);

            // then
            page.body("items.key", equalTo(List.of(key)), "items[0].title", not(equalTo("")));
        }
    }

    @Test
    void tellsNothingToWhoeverWasErasedMeanwhile() {
        // given
        var named = answers.naming(subReason, 2);
        put(body(true));
        stored.run("update answer set erased = true where invitation_id = '"
                + named.get(0).id() + "'");

        // when
        fix("{}").statusCode(200).body("customers", equalTo(1));

        // then
        told(named.subList(1, 2), 1);
        assertThat(told(named.subList(0, 1), 0)).isEmpty();
    }

    @Test
    void isToldAgainOnRequestAsItWasTold() {
        // given
        var named = answers.naming(subReason, 1);
        put(body(true));
        fix("{}").statusCode(200);
        told(named, 1);

        // when
        given().header("X-Api-Key", TestKeys.OPERATOR)
                .post("/api/operations/survey/republish?type=improvement.announced.v1")
                .then()
                .statusCode(200);

        // then
        var events = told(named, 2);
        assertThat(events.get(1)).isEqualTo(events.get(0));
    }

    private String body(boolean gathers) {
        return """
                {"title": "Orders leave late", "reason": "SERVICE", "subReason": "%s", "gathers": %s,
                 "texts": {"en": "we mended it", "uk": "ми це виправили"}}""".formatted(subReason, gathers);
    }

    private ValidatableResponse put(String body) {
        return given().header("X-Api-Key", TestKeys.MARKETER)
                .contentType("application/json")
                .body(body)
                .put("/api/improvements/" + key)
                .then();
    }

    private JsonPath get() {
        return given().header("X-Api-Key", TestKeys.AUDITOR)
                .get("/api/improvements/" + key)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private ValidatableResponse fix(String body) {
        return post("fix", body);
    }

    private ValidatableResponse post(String verb, String body) {
        var request = given().header("X-Api-Key", TestKeys.MARKETER);
        if (!body.isEmpty()) {
            request.contentType("application/json").body(body);
        }
        return request.post("/api/improvements/" + key + "/" + verb).then();
    }

    private ValidatableResponse name(UUID answer) {
        return given().header("X-Api-Key", TestKeys.AGENT)
                .put("/api/improvements/" + key + "/answers/" + answer)
                .then();
    }

    private ValidatableResponse unname(UUID answer) {
        return given().header("X-Api-Key", TestKeys.AGENT)
                .delete("/api/improvements/" + key + "/answers/" + answer)
                .then();
    }

    /** What these customers were told, each so often. */
    private static List<JsonNode> told(List<Invitation> people, int times) {
        var all = new ArrayList<JsonNode>();
        for (var person : people) {
            await().untilAsserted(() -> assertThat(SURVEYS.of(person.customerId(), ImprovementAnnounced.TYPE))
                    .hasSize(times));
            SURVEYS.of(person.customerId(), ImprovementAnnounced.TYPE).forEach(event -> all.add(event.body()));
        }
        return all;
    }
}
