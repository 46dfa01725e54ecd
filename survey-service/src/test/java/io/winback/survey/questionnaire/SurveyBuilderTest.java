package io.winback.survey.questionnaire;

import static io.restassured.RestAssured.given;
import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.winback.local.testing.Contract;
import io.winback.local.testing.TestKeys;
import io.winback.local.testing.Topic;
import io.winback.platform.ids.Ids;
import io.winback.survey.ServiceTest;
import io.winback.survey.Stored;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Marketers write, publish, close, open and copy surveys. */
@QuarkusTest
@ServiceTest
class SurveyBuilderTest {

    private static final Topic DEFINITIONS = new Topic("winback.definitions");

    @Inject
    QuestionnaireService questionnaires;

    @Inject
    Stored stored;

    @Inject
    Ids ids;

    private String key;

    @BeforeEach
    void choose() {
        key = "s-" + ids.next();
    }

    @Nested
    class Writing {

        @Test
        void makesADraftThatNobodyCanAnswer() {
            put(Definitions.WHOLE)
                    .statusCode(200)
                    .body("state", is("DRAFT"))
                    .body("version", nullValue())
                    .body("published", nullValue())
                    .body("draft.title.et", is("Miks lahkusite?"))
                    .body("draft.questions.key", hasItems("reason", "contact"));
            assertThat(questionnaires.current(key)).isEmpty();
        }

        @Test
        void changesNothingTheSecondTime() {
            var first = put(Definitions.WHOLE).extract().asString();
            var second = put(Definitions.WHOLE).extract().asString();

            assertThat(second).isEqualTo(first);
        }

        @Test
        void takesWhatIsShownBack() {
            put(Definitions.WHOLE);
            var shown = Contract.json(marketer().get("/api/surveys/" + key).asString());

            // when
            var again = put(shown.get("draft").toString());

            // then
            again.statusCode(200).body("draftedAt", is(shown.get("draftedAt").asText()));
        }

        @Test
        void takesTheExample() {
            put(SurveyExample.JSON).statusCode(200);
        }

        @Test
        void tellsAllFaultsAtOnce() {
            put("{\"name\": \"\", \"languages\": [\"en\"], \"title\": {\"en\": \"Why?\"}, \"intro\": {\"en\": \"Now.\"},"
                            + " \"questions\": [{\"key\": \"shown\", \"kind\": \"SINGLE\", \"text\": {\"fr\": \"?\"}}]}")
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", is("/problems/survey-incomplete"))
                    .body(
                            "violations.field",
                            hasItems("name", "questions[0].key", "questions[0].text.en", "questions[0].options"));
            marketer().get("/api/surveys/" + key).then().statusCode(404);
        }

        @Test
        void refusesWhatItDoesNotKnow() {
            put(Definitions.WHOLE.replace("\"kind\": \"NPS\"", "\"kind\": \"MATRIX\""))
                    .statusCode(400)
                    .body("field", is("questions[2].kind"));
        }

        @Test
        void takesLongQuestionnairesAndNoEndlessOnes() {
            var text = "x".repeat(1_900);
            var languages = List.of(java.util.Locale.getISOLanguages()).subList(0, 19);
            var intro = new StringBuilder("\"en\": \"It takes a minute.\"");
            languages.stream()
                    .filter(language -> !language.equals("en"))
                    .forEach(language -> intro.append(", \"" + language + "\": \"" + text + "\""));
            var whole = Definitions.WHOLE
                    .replace(
                            "\"languages\": [\"en\", \"et\"]",
                            "\"languages\": [\"en\", \"et\", \"" + String.join("\", \"", languages) + "\"]")
                    .replace("\"en\": \"It takes a minute.\"", intro);

            assertThat(whole.length()).isGreaterThan(32_000);
            put(whole).statusCode(400).body("violations.field", contains("languages"));
            put(Definitions.WHOLE.replace("It takes", "x".repeat(600_000))).statusCode(413);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Big", "with space", "-x", "a_b"})
        void refusesKeysThatAreNoPartOfAnAddress(String wrong) {
            marketer()
                    .contentType("application/json")
                    .body(Definitions.WHOLE)
                    .put("/api/surveys/{key}", wrong)
                    .then()
                    .statusCode(400);
        }
    }

    @Nested
    class Publishing {

        @Test
        void makesVersionsThatNeverChange() {
            // given
            put(Definitions.WHOLE);

            // when
            post("publish").statusCode(200).body("state", is("OPEN")).body("version", is(1));
            post("publish").statusCode(200).body("version", is(1));
            put(Definitions.WHOLE.replace("Why?", "Why on earth?"))
                    .body("published.questions[0].text.en", is("Why?"))
                    .body("draft.questions[0].text.en", is("Why on earth?"));
            assertThat(asked()).isEqualTo("Why?");
            post("publish").body("version", is(2)).body("draft", nullValue()).body("publishedBy", is("test-marketer"));

            // then
            assertThat(asked()).isEqualTo("Why on earth?");
            marketer().get("/api/surveys/" + key + "/versions").then().body("items.version", contains(2, 1));
            marketer()
                    .get("/api/surveys/" + key + "/versions?limit=1")
                    .then()
                    .body("items.version", contains(2))
                    .body("nextPageToken", org.hamcrest.Matchers.notNullValue());
            marketer()
                    .get("/api/surveys/" + key + "/versions/1")
                    .then()
                    .statusCode(200)
                    .body("definition.questions[0].text.en", is("Why?"));
            marketer().get("/api/surveys/" + key + "/versions/3").then().statusCode(404);
        }

        @Test
        void tellsWhatItAsks() {
            put(Definitions.WHOLE);
            post("publish");

            var told = told(1).get(0);
            assertThat(Contract.of("survey-service", SurveyPublished.TYPE).violations(told.toString()))
                    .isEmpty();
            assertThat(told.get("version").asInt()).isEqualTo(1);
            assertThat(told.get("mode").asText()).isEqualTo("IDENTIFIED");
            assertThat(told.get("state").asText()).isEqualTo("OPEN");
            assertThat(texts(told.get("reasons"))).containsExactly("SERVICE", "QUALITY", "SERVICE.DELIVERY");
            assertThat(texts(told.get("needs"))).containsExactly("TEA", "CUPS");
            assertThat(texts(told.get("products"))).containsExactly("tea-7");
            assertThat(told.at("/ask/question").asText()).isEqualTo("reason");
            assertThat(told.at("/ask/choices/1/text/en").asText()).isEqualTo("Quality");
        }

        @Test
        void tellsNothingOfWhatAConfidentialSurveyYields() {
            var confidential = confidential(Definitions.WHOLE);
            put(confidential.substring(0, confidential.indexOf(",\n  {\"key\": \"quote\"")) + "]}")
                    .statusCode(200);
            post("publish");

            var told = told(1).get(0);
            assertThat(told.get("mode").asText()).isEqualTo("CONFIDENTIAL");
            assertThat(told.get("reasons")).isEmpty();
            assertThat(told.get("needs")).isEmpty();
            assertThat(told.get("products")).isEmpty();
        }

        @Test
        void leavesNoDraftOfWhatIsPublished() {
            put(Definitions.WHOLE);
            post("publish");
            put(Definitions.WHOLE.replace("Why?", "Why on earth?"));

            put(Definitions.WHOLE).body("draft", nullValue());
            post("publish").body("version", is(1));
        }

        @Test
        void settlesTheMode() {
            put(Definitions.WHOLE);
            post("publish");
            var other = confidential(SurveyExample.JSON);

            put(other).statusCode(400).body("violations.field", contains("mode"));
        }

        @Test
        void happensOnceHoweverManyAsk() throws Exception {
            // given
            put(Definitions.WHOLE);
            Callable<Integer> publication = () -> post("publish").extract().statusCode();
            var together = Executors.newFixedThreadPool(8);

            // when
            var answers = together.invokeAll(Collections.nCopies(8, publication));
            together.shutdown();

            // then
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
            assertThat(told(1)).hasSize(1);
            marketer().get("/api/surveys/" + key + "/versions").then().body("items.version", contains(1));
        }

        private String asked() {
            return questionnaires
                    .current(key)
                    .orElseThrow()
                    .questionnaire()
                    .questions()
                    .get(0)
                    .text()
                    .get("en");
        }
    }

    @Nested
    class Closing {

        @Test
        void takesAnswersNoMoreUntilOpened() {
            // given
            put(Definitions.WHOLE);
            post("publish");

            // when
            post("close").statusCode(200).body("state", is("CLOSED")).body("changedBy", is("test-marketer"));
            post("close").body("state", is("CLOSED"));
            assertThat(questionnaires.current(key).orElseThrow().open()).isFalse();
            post("open").body("state", is("OPEN"));

            // then
            assertThat(questionnaires.current(key).orElseThrow().open()).isTrue();
            assertThat(told(3))
                    .extracting(event -> event.get("state").asText())
                    .containsExactly("OPEN", "CLOSED", "OPEN");
        }

        @Test
        void outlivesAPublication() {
            put(Definitions.WHOLE);
            post("publish");
            post("close");
            put(Definitions.WHOLE.replace("Why?", "Why on earth?"));

            post("publish").body("version", is(2)).body("state", is("CLOSED"));
        }

        @Test
        void isSeenByOtherProcesses() {
            put(Definitions.WHOLE);
            post("publish");
            assertThat(questionnaires.current(key).orElseThrow().open()).isTrue();

            stored.run("update survey set closed = true where key = '" + key + "'");

            await().untilAsserted(() ->
                    assertThat(questionnaires.current(key).orElseThrow().open()).isFalse());
        }

        @Test
        void isNothingForADraft() {
            put(Definitions.WHOLE);

            post("close").statusCode(409).body("type", is("/problems/survey-state"));
        }
    }

    @Nested
    class Forgetting {

        @Test
        void takesADraftAway() {
            put(Definitions.WHOLE);

            delete().statusCode(204);
            marketer().get("/api/surveys/" + key).then().statusCode(404);
        }

        @Test
        void leavesWhatWasPublished() {
            put(Definitions.WHOLE);
            post("publish");
            put(Definitions.WHOLE.replace("Why?", "Why on earth?"));

            delete().statusCode(204);
            delete().statusCode(409);
            marketer()
                    .get("/api/surveys/" + key)
                    .then()
                    .body("draft", nullValue())
                    .body("published.questions[0].text.en", is("Why?"));
        }

        private ValidatableResponse delete() {
            return marketer().delete("/api/surveys/" + key).then();
        }
    }

    @Nested
    class Copying {

        @Test
        void makesADraftUnderAnotherKey() {
            put(Definitions.WHOLE);

            copy(key, "copy-" + key)
                    .statusCode(201)
                    .header("Location", org.hamcrest.Matchers.endsWith("/api/surveys/copy-" + key))
                    .body("state", is("DRAFT"))
                    .body("draft.name", is("Copied"))
                    .body("draft.questions.key", hasItems("reason", "contact"));
            copy(key, "copy-" + key).statusCode(409).body("field", is("key"));
        }

        @Test
        void isTheWayToAnotherMode() {
            put(SurveyExample.JSON);
            post("publish");
            copy(key, "copy-" + key).statusCode(201);

            marketer()
                    .contentType("application/json")
                    .body(confidential(SurveyExample.JSON))
                    .put("/api/surveys/copy-" + key)
                    .then()
                    .statusCode(200)
                    .body("draft.mode", is("CONFIDENTIAL"));
        }

        private static ValidatableResponse copy(String key, String other) {
            return marketer()
                    .contentType("application/json")
                    .body("{\"key\": \"" + other + "\", \"name\": \"Copied\"}")
                    .post("/api/surveys/" + key + "/clone")
                    .then();
        }
    }

    @Test
    void auditorsReadAndDoNotWrite() {
        put(Definitions.WHOLE);
        var auditor = given().header("X-Api-Key", TestKeys.AUDITOR);

        auditor.get("/api/surveys/" + key).then().statusCode(200);
        for (var verb : List.of("publish", "close", "open", "clone")) {
            given().header("X-Api-Key", TestKeys.AUDITOR)
                    .contentType("application/json")
                    .body("{\"key\": \"x\"}")
                    .post("/api/surveys/" + key + "/" + verb)
                    .then()
                    .statusCode(403);
        }
        given().header("X-Api-Key", TestKeys.AGENT)
                .get("/api/surveys/" + key)
                .then()
                .statusCode(403);
    }

    private ValidatableResponse put(String definition) {
        return marketer()
                .contentType("application/json")
                .body(definition)
                .put("/api/surveys/" + key)
                .then();
    }

    private ValidatableResponse post(String verb) {
        return marketer().post("/api/surveys/" + key + "/" + verb).then();
    }

    private static RequestSpecification marketer() {
        return given().header("X-Api-Key", TestKeys.MARKETER);
    }

    /** The events of the survey, once there are so many. */
    private List<JsonNode> told(int events) {
        await().untilAsserted(() -> assertThat(DEFINITIONS.of("survey/" + key, SurveyPublished.TYPE))
                .hasSizeGreaterThanOrEqualTo(events));
        return DEFINITIONS.of("survey/" + key, SurveyPublished.TYPE).stream()
                .map(event -> (JsonNode) event.body())
                .toList();
    }

    private static List<String> texts(JsonNode codes) {
        return java.util.stream.StreamSupport.stream(codes.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** The same survey, of whose answers only sums leave. */
    private static String confidential(String survey) {
        return survey.replace("IDENTIFIED", "CONFIDENTIAL").replace("\"changeable\": true", "\"changeable\": false");
    }
}
