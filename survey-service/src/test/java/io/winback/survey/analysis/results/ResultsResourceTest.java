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

        /** 10 are told, then 20; 20 of 24 and all 25 once it is closed: four more would show what these four said. */
        @Test
        void growsInStepsThatDouble() {
            var survey = tenAnswers("CONFIDENTIAL");
            var before = results(survey, "").extract().jsonPath().getList("questions");

            answered.answer(survey, People.of(9).on("2026-03-05"), Map.of("score", List.of("9")));
            results(survey, "").body("answers", is(10)).body("waiting", is(9)).body("questions", is(before));

            answered.answer(survey, People.of(1).on("2026-03-05"), Map.of("score", List.of("9")));
            results(survey, "").body("answers", is(20)).body("waiting", is(0));

            answered.answer(survey, People.of(4).on("2026-03-06"), Map.of("score", List.of("9")));
            close(survey);
            results(survey, "").body("answers", is(20)).body("waiting", is(4));

            answered.answer(survey, People.of(1).on("2026-03-06"), Map.of("score", List.of("9")));
            results(survey, "").body("answers", is(25)).body("waiting", is(0));
        }

        /** What is answered after the last step would stand beside figures of all before it. */
        @Test
        void isNotOpenedAgain() {
            var survey = tenAnswers("CONFIDENTIAL");
            close(survey);

            given().header("X-Api-Key", TestKeys.MARKETER)
                    .post("/api/surveys/" + survey + "/open")
                    .then()
                    .statusCode(409)
                    .body("detail", containsString("Clone"));
        }

        @ParameterizedTest
        @CsvSource({
            "results?from=2026-01-01, from",
            "results?to=2026-12-31, to",
            "results?panel=LOST, panel",
            "results?campaign=win-back, campaign",
            "results?language=en, language",
            "results?version=1, version",
            "results?suspected=LEFT_OUT, suspected",
            "words?panel=ACTIVE, panel",
            "words?from=2026-01-01, from",
            "reasons?language=et, language",
            "reasons?by=MONTH, by"
        })
        void isCountedAsAWholeOnly(String query, String field) {
            var survey = tenAnswers("CONFIDENTIAL");
            answered.answer(survey, People.of(30).in("ACTIVE"), Map.of("score", List.of("3"), "happy", List.of("1")));

            given().header("X-Api-Key", TestKeys.MARKETER)
                    .get("/api/surveys/" + survey + "/" + query)
                    .then()
                    .statusCode(400)
                    .body("field", is(field))
                    .body("detail", containsString("those of the whole survey"));
        }

        /** 47 of 50 tick: of the three others as little is told as of any three. */
        @Test
        void hidesAQuestionThatFewLeaveOut() {
            var survey = answered.key("tick");
            answered.publish(
                    survey,
                    1,
                    "CONFIDENTIAL",
                    "{'key': 'tick', 'kind': 'SINGLE', 'text': {'en': 'Tick'}, 'options': [{'code': 'YES', 'text': {'en': 'Yes'}}]}");
            answered.answer(survey, People.of(37), Map.of("tick", List.of("YES")));
            answered.answer(survey, People.of(3), Map.of());

            results(survey, "").body("answers", is(40)).body("questions[0].hidden", is(true));
        }

        /** The first answer of a run counts, as an answer in confidence is not changed. */
        @Test
        void isNotChangedByASecondAnswer() {
            var survey = answered.key("twice");
            answered.publish(survey, 1, "CONFIDENTIAL", QUESTIONS);
            answered.answerTwice(survey, People.of(10), Map.of("often", List.of("3")), Map.of("often", List.of("1")));

            results(survey, "")
                    .body("answers", is(10))
                    .body("questions.find { it.key == 'often' }.mean.mean", is("3.0000"));
        }

        private void close(String survey) {
            given().header("X-Api-Key", TestKeys.MARKETER)
                    .post("/api/surveys/" + survey + "/close")
                    .then()
                    .statusCode(200);
        }
    }

    /** 40 of 100 answer, 60 are reminded and 20 of them answer: 60 of 100, in the panel and time of the first mail. */
    @Test
    void countsWhoeverIsRemindedOnce() {
        var survey = answered.key("reminded");
        answered.publish(survey, 1, "IDENTIFIED", QUESTIONS);
        answered.answer(survey, People.of(40), Map.of("score", List.of("9")));
        answered.answerReminder(survey, People.of(20), Map.of("score", List.of("9")));
        answered.silent(survey, People.of(40));

        results(survey, "")
                .body("answers", is(60))
                .body("response.answered.count", is(60))
                .body("response.answered.of", is(100))
                .body("response.stillOpen", is(40))
                .body("response.uninvited", is(0))
                .body("response.byPanel.group", contains("LOST"));
        results(survey, "panel=LOST&to=2026-03-31").body("answers", is(60)).body("response.answered.count", is(60));
        results(survey, "from=2026-04-01").body("answers", is(0)).body("response.answered.of", is(0));
    }

    /** By the first mail and by the reminder: the latest counts, once. */
    @Test
    void countsOneAnswerOfWhoeverAnswersTwice() {
        var survey = answered.key("twice");
        answered.publish(survey, 1, "IDENTIFIED", QUESTIONS);
        answered.answerTwice(
                survey,
                People.of(10),
                Map.of("often", List.of("3")),
                Map.of("often", List.of("1"), "happy", List.of("5")));

        results(survey, "")
                .body("answers", is(10))
                .body("response.answered.of", is(10))
                .body("response.uninvited", is(0))
                .body("questions.find { it.key == 'often' }.answered", is(10))
                .body("questions.find { it.key == 'often' }.mean.mean", is("1.0000"))
                .body("questions.find { it.key == 'happy' }.satisfied.count", is(10));
    }

    /** A wish for contact and a leave to quote say nothing of the shop, and go with the customer. */
    @Test
    void countsNoWishesForContactAndNoLeaveToQuote() {
        var survey = answered.key("wishes");
        answered.publish(survey, 1, "IDENTIFIED", QUESTIONS + """
                , {'key': 'contact', 'kind': 'SINGLE', 'meaning': 'CONTACT', 'text': {'en': 'Call?'}, 'options': [
                  {'code': 'NO', 'text': {'en': 'No'}}, {'code': 'PHONE', 'text': {'en': 'Yes'}}]},
                {'key': 'hour', 'kind': 'SINGLE', 'when': {'question': 'contact', 'codes': ['PHONE']}, 'text': {'en': 'When?'}, 'options': [
                  {'code': 'AM', 'text': {'en': 'AM'}}, {'code': 'PM', 'text': {'en': 'PM'}}]},
                {'key': 'quote', 'kind': 'SINGLE', 'meaning': 'QUOTE', 'text': {'en': 'Quote?'}, 'options': [
                  {'code': 'NO', 'text': {'en': 'No'}}, {'code': 'YES', 'text': {'en': 'Yes'}}]}
                """);
        answered.answer(
                survey,
                People.of(10),
                Map.of(
                        "score",
                        List.of("9"),
                        "contact",
                        List.of("PHONE"),
                        "hour",
                        List.of("AM"),
                        "quote",
                        List.of("YES")));

        results(survey, "").body("questions.key", contains("score", "likes", "happy", "often", "fault"));
    }

    /** The second version lacks the language in which the first and the third differ. */
    @Test
    void seesAWordingThatChangedBehindAGap() {
        var survey = answered.key("gap");
        var asked = "{'key': 'often', 'kind': 'SCALE', 'scale': {'from': 1, 'to': 3}, 'text': {'en': 'How often?'%s}}";
        answered.publish(survey, 1, "IDENTIFIED", asked.formatted(", 'et': 'Kui tihti?'"));
        answered.publish(survey, 2, "IDENTIFIED", asked.formatted(""));
        answered.publish(survey, 3, "IDENTIFIED", asked.formatted(", 'et': 'Kas sageli?'"));
        for (var version = 1; version <= 3; version++) {
            answered.answer(survey, People.of(5).to(version), Map.of("often", List.of("2")));
        }

        results(survey, "").body("questions[0].changedIn", is(3));
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
