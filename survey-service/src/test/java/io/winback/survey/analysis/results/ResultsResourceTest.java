package io.winback.survey.analysis.results;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.winback.local.testing.TestKeys;
import io.winback.survey.ServiceTest;
import io.winback.survey.analysis.Answered;
import io.winback.survey.analysis.Answered.People;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ServiceTest
class ResultsResourceTest {

    static final String QUESTIONS = """
            {'key': 'score', 'kind': 'NPS', 'required': true, 'text': {'en': 'Recommend?', 'et': 'Soovitad?'}},
            {'key': 'why', 'kind': 'TEXT', 'when': {'question': 'score', 'codes': ['0', '1', '2', '3', '4', '5', '6']}, 'text': {'en': 'Why?'}},
            {'key': 'likes', 'kind': 'MULTIPLE', 'meaning': 'STRENGTH', 'text': {'en': 'What?'}, 'options': [
              {'code': 'RANGE', 'text': {'en': 'Range'}}, {'code': 'PRICE', 'text': {'en': 'Price'}},
              {'code': 'STAFF', 'text': {'en': 'Staff'}}]},
            {'key': 'happy', 'kind': 'CSAT', 'text': {'en': 'Happy?'}},
            {'key': 'often', 'kind': 'SCALE', 'scale': {'from': 1, 'to': 3}, 'text': {'en': 'How often?'}},
            {'key': 'fault', 'kind': 'SINGLE', 'when': {'question': 'likes', 'codes': ['RANGE']}, 'text': {'en': 'Which?'}, 'options': [
              {'code': 'A', 'text': {'en': 'A'}}, {'code': 'B', 'text': {'en': 'B'}}]}
            """;

    @Inject
    Answered answered;

    /** 10 answers: NPS 9, 9, 9, 9, 10 | 7, 7, 8 | 0, 6; CSAT 5, 5, 5, 5, 4 | 3, 3, 2 and two who skip it. */
    private String tenAnswers(String mode) {
        var survey = answered.key("ten");
        answered.publish(survey, 1, mode, QUESTIONS);
        answered.answer(
                survey,
                People.of(4),
                Map.of(
                        "score",
                        List.of("9"),
                        "likes",
                        List.of("RANGE", "PRICE"),
                        "happy",
                        List.of("5"),
                        "often",
                        List.of("3")));
        answered.answer(
                survey, People.of(1), Map.of("score", List.of("10"), "likes", List.of("PRICE"), "happy", List.of("4")));
        answered.answer(
                survey, People.of(2), Map.of("score", List.of("7"), "happy", List.of("3"), "often", List.of("1")));
        answered.answer(survey, People.of(1), Map.of("score", List.of("8"), "happy", List.of("2")));
        answered.answer(
                survey,
                People.of(1).in("ACTIVE").reading("et"),
                Map.of("score", List.of("0"), "likes", List.of("RANGE"), "fault", List.of("A")));
        answered.answer(
                survey,
                People.of(1).in("ACTIVE"),
                Map.of("score", List.of("6"), "likes", List.of("RANGE")),
                Map.of(),
                "TOO_FAST");
        answered.silent(survey, People.of(20));
        answered.silent(survey, People.of(10).in("ACTIVE"));
        answered.silent(survey, People.of(3).in(""));
        return survey;
    }

    @Nested
    class OfAnIdentifiedSurvey {

        /** 10 of 43: Wilson 0.1315 to 0.3774; 8 of 28 and 2 of 12; 9 of 42 English, 1 of 1 Estonian. */
        @Test
        void tellsHowManyAnsweredByPanelAndLanguage() {
            results(tenAnswers("IDENTIFIED"), "")
                    .body("mode", is("IDENTIFIED"))
                    .body("answers", is(10))
                    .body("waiting", is(0))
                    .body("versions", is(Map.of("1", 10)))
                    .body("suspected", is(Map.of("TOO_FAST", 1)))
                    .body("response.answered.count", is(10))
                    .body("response.answered.of", is(43))
                    .body("response.answered.share", is("0.2326"))
                    .body("response.answered.low", is("0.1315"))
                    .body("response.answered.high", is("0.3774"))
                    .body("response.stillOpen", is(33))
                    .body("response.byPanel.group", contains("ACTIVE", "LOST", "UNKNOWN"))
                    .body("response.byPanel.answered.of", contains(12, 28))
                    .body("response.byPanel[0].answered.count", is(2))
                    .body("response.byPanel[1].answered.count", is(8))
                    .body("response.byPanel[2]", not(hasKey("answered")))
                    .body("response.byLanguage.group", contains("en", "et"));
        }

        /** Score 100 * (5 - 2) / 10; its interval see SampleTest. */
        @Test
        void tellsTheNetPromoterScoreWithItsInterval() {
            results(tenAnswers("IDENTIFIED"), "")
                    .root("questions.find { it.key == 'score' }.")
                    .body("answered", is(10))
                    .body("asked", is(10))
                    .body("nps.score.mean", is("30.0000"))
                    .body("nps.score.low", is("-28.8934"))
                    .body("nps.score.high", is("88.8934"))
                    .body("nps.promoters.count", is(5))
                    .body("nps.passives.count", is(3))
                    .body("nps.detractors.share", is("0.2000"))
                    .body("codes.code", contains("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"))
                    .body("codes[9].chosen.count", is(4))
                    .body("codes[1].chosen.count", is(0))
                    .body("text.et", is("Soovitad?"));
        }

        /** 5 of 8 are satisfied, Wilson 0.3057 to 0.8632; mean 32 / 8, variance (4 * 1 + 0 + 2 * 1 + 4) / 7, t(7) = 2.364624. */
        @Test
        void tellsHowSatisfiedTheyAre() {
            results(tenAnswers("IDENTIFIED"), "")
                    .root("questions.find { it.key == 'happy' }.")
                    .body("answered", is(8))
                    .body("asked", is(10))
                    .body("satisfied.count", is(5))
                    .body("satisfied.of", is(8))
                    .body("satisfied.share", is("0.6250"))
                    .body("satisfied.low", is("0.3057"))
                    .body("satisfied.high", is("0.8632"))
                    .body("mean.mean", is("4.0000"))
                    .body("mean.low", is("3.0008"))
                    .body("mean.high", is("4.9992"));
        }

        /** 4 times 3 and 2 times 1 of a scale of 3: mean 14 / 6, variance (4 * 4 / 9 + 2 * 16 / 9) / 5 = 16 / 15, t(5) = 2.570582. */
        @Test
        void tellsTheMeanOfAScale() {
            results(tenAnswers("IDENTIFIED"), "")
                    .root("questions.find { it.key == 'often' }.")
                    .body("mean.of", is(6))
                    .body("mean.mean", is("2.3333"))
                    .body("mean.low", is("1.2495"))
                    .body("mean.high", is("3.0000"));
        }

        @Test
        void tellsSharesOfThoseWhoAnsweredTheQuestion() {
            results(tenAnswers("IDENTIFIED"), "")
                    .root("questions.find { it.key == 'likes' }.")
                    .body("asked", is(10))
                    .body("answered", is(7))
                    .body("codes.chosen.count", contains(6, 5, 0))
                    .body("codes.chosen.of", contains(7, 7, 7))
                    .body("codes.chosen.share", contains("0.8571", "0.7143", "0.0000"));
        }

        @Test
        void hidesAQuestionThatFewerThanFiveAnswered() {
            results(tenAnswers("IDENTIFIED"), "")
                    .root("questions.find { it.key == 'fault' }.")
                    .body("hidden", is(true))
                    .body("answered", is(nullValue()))
                    .body("asked", is(nullValue()))
                    .body("codes.code", contains("A", "B"))
                    .body("codes.chosen", contains(nullValue(), nullValue()));
        }

        @ParameterizedTest
        @CsvSource({
            "panel=LOST, 8",
            "panel=ACTIVE, 2",
            "panel=UNKNOWN, 0",
            "language=et, 1",
            "suspected=LEFT_OUT, 9",
            "version=1, 10",
            "version=2, 0",
            "campaign=win-back, 10",
            "campaign=none, 0",
            "from=2026-03-02&to=2026-03-02, 10",
            "from=2026-03-03, 0",
            "to=2026-03-01, 0"
        })
        void countsTheAnswersAskedFor(String filter, int answers) {
            results(tenAnswers("IDENTIFIED"), filter).body("answers", is(answers));
        }

        @Test
        void saysFromWhichVersionOnAQuestionIsAnother() {
            var survey = tenAnswers("IDENTIFIED");
            answered.publish(survey, 2, "IDENTIFIED", QUESTIONS.replace("'Recommend?'", "'Would you recommend us?'"));
            answered.answer(survey, People.of(3).to(2), Map.of("score", List.of("9"), "happy", List.of("5")));

            results(survey, "")
                    .body("versions", is(Map.of("1", 10, "2", 3)))
                    .body("questions.find { it.key == 'score' }.changedIn", is(2))
                    .body("questions.find { it.key == 'score' }.answered", is(13))
                    .body("questions.find { it.key == 'score' }.text.en", is("Would you recommend us?"))
                    .body("questions.find { it.key == 'happy' }", not(hasKey("changedIn")));
            results(survey, "version=1").body("questions.find { it.key == 'score' }", not(hasKey("changedIn")));
        }
    }

    @Nested
    class OfAConfidentialSurvey {

        /** Promoters 5, in between 3: what is known of few is told in no form. */
        @Test
        void hidesWhatFewAnswered() {
            var survey = tenAnswers("CONFIDENTIAL");

            results(survey, "")
                    .body("answers", is(10))
                    .body("questions.find { it.key == 'score' }.codes.chosen.findAll { it != null }.size()", is(0))
                    .body("questions.find { it.key == 'score' }", not(hasKey("nps")))
                    .body("questions.find { it.key == 'happy' }", not(hasKey("satisfied")))
                    .body("questions.find { it.key == 'happy' }", not(hasKey("mean")))
                    .body("questions.find { it.key == 'fault' }.hidden", is(true));
        }

        @Test
        void countsAnswersOnceThereAreEnoughWithThem() {
            var survey = tenAnswers("CONFIDENTIAL");
            var before = results(survey, "").extract().jsonPath().getList("questions");

            answered.answer(survey, People.of(4).on("2026-03-05"), Map.of("score", List.of("9")));
            results(survey, "").body("answers", is(10)).body("waiting", is(4)).body("questions", is(before));

            answered.answer(survey, People.of(1).on("2026-03-05"), Map.of("score", List.of("9")));
            results(survey, "").body("answers", is(15)).body("waiting", is(0));
        }

        @ParameterizedTest
        @ValueSource(strings = {"panel=LOST", "language=en", "suspected=LEFT_OUT"})
        void refusesAFilterThatLeavesOutFew(String filter) {
            given().header("X-Api-Key", TestKeys.MARKETER)
                    .get("/api/surveys/" + tenAnswers("CONFIDENTIAL") + "/results?" + filter)
                    .then()
                    .statusCode(400)
                    .body("field", is(filter.substring(0, filter.indexOf('='))))
                    .body("detail", containsString("confidential"));
        }

        @Test
        void answersAFilterThatLeavesOutEnough() {
            var survey = tenAnswers("CONFIDENTIAL");
            answered.answer(survey, People.of(6).in("ACTIVE"), Map.of("score", List.of("3"), "happy", List.of("1")));

            results(survey, "panel=ACTIVE").body("answers", is(5)).body("waiting", is(3));
        }
    }

    @Test
    void showsNothingBeforeTheFirstAnswer() {
        var survey = answered.key("new");
        answered.publish(survey, 1, "IDENTIFIED", QUESTIONS);

        results(survey, "")
                .body("answers", is(0))
                .body("response.answered", not(hasKey("share")))
                .body("questions.hidden", contains(true, true, true, true, true));
    }

    @ParameterizedTest
    @CsvSource({
        "from=x, from",
        "from=2026-03-02&to=2026-03-01, from",
        "to=2026-02-30, to",
        "panel=GONE, panel",
        "version=one, version",
        "suspected=NEVER, suspected"
    })
    void refusesWhatItCannotRead(String query, String field) {
        given().header("X-Api-Key", TestKeys.MARKETER)
                .get("/api/surveys/churn-reason/results?" + query)
                .then()
                .statusCode(400)
                .body("field", is(field))
                .body("detail", containsStringIgnoringCase("send"));
    }

    @Test
    void tellsOfAnUnknownSurvey() {
        given().header("X-Api-Key", TestKeys.MARKETER)
                .get("/api/surveys/none/results")
                .then()
                .statusCode(404);
    }

    @Test
    void isForThoseWhoMayReadIt() {
        given().get("/api/surveys/churn-reason/results").then().statusCode(401);
        assertThat(given().header("X-Api-Key", TestKeys.AUDITOR)
                        .get("/api/surveys/churn-reason/results")
                        .statusCode())
                .isEqualTo(200);
    }

    private static ValidatableResponse results(String survey, String query) {
        return given().header("X-Api-Key", TestKeys.MARKETER)
                .get("/api/surveys/" + survey + "/results" + (query.isEmpty() ? "" : "?" + query))
                .then()
                .statusCode(200);
    }
}
