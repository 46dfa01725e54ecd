package io.winback.survey.analysis.wave;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.winback.local.testing.TestKeys;
import io.winback.survey.ServiceTest;
import io.winback.survey.analysis.Answered;
import io.winback.survey.analysis.Answered.People;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@ServiceTest
class ComparisonResourceTest {

    private static final String QUESTIONS = """
            {'key': 'late', 'kind': 'SINGLE', 'text': {'en': 'Was it late?'}, 'options': [
              {'code': 'YES', 'text': {'en': 'Yes'}}, {'code': 'NO', 'text': {'en': 'No'}}, {'code': 'NEVER', 'text': {'en': 'Never asked'}}]},
            {'key': 'how', 'kind': 'SINGLE', 'when': {'question': 'late', 'codes': ['YES']}, 'text': {'en': 'How late?'}, 'options': [
              {'code': 'DAY', 'text': {'en': 'A day'}}, {'code': 'WEEK', 'text': {'en': 'A week'}}]},
            {'key': 'score', 'kind': 'NPS', 'text': {'en': 'Recommend?'}},
            {'key': 'often', 'kind': 'SCALE', 'scale': {'from': 1, 'to': 5}, 'text': {'en': 'How often?'}}
            """;

    @Inject
    Answered answered;

    /** First quarter: 80 of 200 late; second: 50 of 200. */
    private String twoWaves(String mode) {
        var survey = answered.key("waves");
        answered.publish(survey, 1, mode, QUESTIONS);
        answer(survey, 80, "2026-02-10", "YES");
        answer(survey, 120, "2026-02-10", "NO");
        answer(survey, 50, "2026-05-10", "YES");
        answer(survey, 150, "2026-05-10", "NO");
        return survey;
    }

    private void answer(String survey, int count, String day, String late) {
        answered.answer(survey, People.of(count).on(day), Map.of("late", List.of(late)));
    }

    /**
     * 25 % against 40 %: -15 points. Wilson 0.1951 to 0.3143 and 0.3346 to 0.4692, so Newcombe's interval is -0.15 - sqrt(0.0549^2 + 0.0692^2)
     * to -0.15 + sqrt(0.0643^2 + 0.0654^2). Pooled share 0.325, z = -0.15 / sqrt(0.325 * 0.675 / 100) = -3.20256, p = 0.0013621; both codes are
     * tested, so twice that.
     */
    @Test
    void comparesTheLatestWaveWithTheOneBefore() {
        comparison(twoWaves("IDENTIFIED"), "")
                .body("by", is("QUARTER"))
                .body("group.counted.from", is("2026-04-01"))
                .body("group.answers", is(200))
                .body("with.counted.from", is("2026-01-01"))
                .body("with.counted.to", is("2026-03-31"))
                .body("with.answers", is(200))
                .body("inBoth", is(0))
                .body("tests", is(2))
                .root("questions[0].")
                .body("key", is("late"))
                .body("differences.code", contains("YES", "NO", "NEVER"))
                .body("differences[0].share.share", is("0.2500"))
                .body("differences[0].withShare.share", is("0.4000"))
                .body("differences[0].difference", is("-0.1500"))
                .body("differences[0].low", is("-0.2383"))
                .body("differences[0].high", is("-0.0583"))
                .body("differences[0].p", is("0.001362104672"))
                .body("differences[0].adjustedP", is("0.002724209344"))
                .body("differences[0].significant", is(true))
                .body("differences[2]", not(hasKey("p")))
                .body("differences[2].significant", is(false));
    }

    @Test
    void isTheOtherWayRoundIfAskedSo() {
        comparison(twoWaves("IDENTIFIED"), "wave=2026Q1&withWave=2026Q2")
                .body("questions[0].differences[0].difference", is("0.1500"));
        comparison(twoWaves("IDENTIFIED"), "from=2026-05-01&to=2026-05-31&withFrom=2026-02-01&withTo=2026-02-28")
                .body("questions[0].differences[0].difference", is("-0.1500"));
    }

    @Test
    void doesNotCompareWhatIsWordedOtherwise() {
        var survey = twoWaves("IDENTIFIED");
        answered.publish(
                survey,
                2,
                "IDENTIFIED",
                QUESTIONS.replace("Was it late?", "Did it come late?")
                        + ", {'key': 'new', 'kind': 'CSAT', 'text': {'en': 'Happy?'}}");
        answered.answer(
                survey,
                People.of(10).on("2026-08-10").to(2),
                Map.of("late", List.of("YES"), "how", List.of("DAY"), "score", List.of("9"), "new", List.of("5")));

        comparison(survey, "")
                .body("group.versions", contains(2))
                .body("with.versions", contains(1))
                .body("questions.find { it.key == 'late' }.why", is("CHANGED"))
                .body("questions.find { it.key == 'late' }.changedIn", is(2))
                .body("questions.find { it.key == 'late' }.differences", is(empty()))
                .body("questions.find { it.key == 'how' }.why", is("CHANGED"))
                .body("questions.find { it.key == 'new' }.why", is("NOT_ASKED"))
                .body("questions.find { it.key == 'score' }.why", is("HIDDEN"))
                .body("trend.question", is("late"))
                .body("trend.waves.wave.name", contains("2026Q3", "2026Q2", "2026Q1"))
                .body("trend.waves.changed", contains(false, true, true))
                .body("trend.waves[1].figures.codes[0].chosen.share", is("0.2500"));
    }

    /** A language more is no other wording. */
    @Test
    void comparesWhatIsTranslatedMeanwhile() {
        var survey = twoWaves("IDENTIFIED");
        answered.publish(
                survey,
                2,
                "IDENTIFIED",
                QUESTIONS.replace("{'en': 'Was it late?'}", "{'en': 'Was it late?', 'et': 'Kas hilines?'}"));
        answered.answer(survey, People.of(10).on("2026-08-10").to(2), Map.of("late", List.of("YES")));

        comparison(survey, "").body("questions[0].differences", hasSize(3));
    }

    /**
     * 10 promoters of 20 against 10 detractors of 20, the others in between: +50 and -50, each with a variance of 5 / 19; t(38) = 2.024394,
     * standard error sqrt(2 * 5 / 19 / 20) = 0.162221, so 100 -+ 32.8401. Scale: 20 times 2 or 4 against the same: 0.
     */
    @Test
    void comparesPanelsByTheirMeans() {
        var survey = answered.key("panels");
        answered.publish(survey, 1, "IDENTIFIED", QUESTIONS);
        for (var panel : List.of("ACTIVE", "LOST")) {
            answered.answer(
                    survey,
                    People.of(10).in(panel),
                    Map.of("score", List.of(panel.equals("ACTIVE") ? "9" : "3"), "often", List.of("2")));
            answered.answer(survey, People.of(10).in(panel), Map.of("score", List.of("7"), "often", List.of("4")));
        }

        comparison(survey, "panel=ACTIVE&withPanel=LOST")
                .body("tests", is(2))
                .body("questions.find { it.key == 'score' }.differences.measure", contains("NPS"))
                .body("questions.find { it.key == 'score' }.differences[0].mean.mean", is("50.0000"))
                .body("questions.find { it.key == 'score' }.differences[0].withMean.mean", is("-50.0000"))
                .body("questions.find { it.key == 'score' }.differences[0].difference", is("100.0000"))
                .body("questions.find { it.key == 'score' }.differences[0].low", is("67.1600"))
                .body("questions.find { it.key == 'score' }.differences[0].high", is("132.8400"))
                .body("questions.find { it.key == 'score' }.differences[0].significant", is(true))
                .body("questions.find { it.key == 'often' }.differences[0].measure", is("MEAN"))
                .body("questions.find { it.key == 'often' }.differences[0].difference", is("0.0000"))
                .body("questions.find { it.key == 'often' }.differences[0].adjustedP", is("1.000000000000"))
                .body("questions.find { it.key == 'often' }.differences[0].significant", is(false));
    }

    @Test
    void matchesQuestionsOfTwoSurveysByKeyAndWording() {
        var survey = twoWaves("IDENTIFIED");
        var other = answered.key("other");
        answered.publish(other, 1, "IDENTIFIED", QUESTIONS.replace("Recommend?", "Would you recommend us?"));
        answered.answer(other, People.of(10).on("2026-05-10"), Map.of("late", List.of("YES"), "score", List.of("9")));

        comparison(survey, "wave=2026Q2&withSurvey=" + other)
                .body("with.counted.survey", is(other))
                .body("with.counted.from", is("2026-04-01"))
                .body("questions.find { it.key == 'late' }.differences[0].withShare.of", is(10))
                .body("questions.find { it.key == 'score' }.why", is("ASKED_OTHERWISE"));
    }

    @Test
    void tellsOfOneWaveWithoutAnotherToCompareWith() {
        var survey = answered.key("first");
        answered.publish(survey, 1, "IDENTIFIED", QUESTIONS);
        answer(survey, 10, "2026-02-10", "YES");

        comparison(survey, "")
                .body("group.answers", is(10))
                .body("$", not(hasKey("with")))
                .body("questions", is(empty()))
                .body("trend.waves", hasSize(1));
    }

    /** No waves of a confidential survey; its clone is compared with it as a whole. */
    @Test
    void comparesConfidentialSurveysAsWholes() {
        var survey = answered.key("quiet");
        answered.publish(survey, 1, "CONFIDENTIAL", QUESTIONS);
        answer(survey, 20, "2026-02-10", "YES");
        answer(survey, 20, "2026-05-10", "NO");
        var clone = answered.key("clone");
        answered.publish(clone, 1, "CONFIDENTIAL", QUESTIONS);
        answer(clone, 10, "2026-08-10", "YES");
        answer(clone, 30, "2026-08-10", "NO");

        comparison(survey, "")
                .body("group.answers", is(40))
                .body("group.counted", not(hasKey("from")))
                .body("$", not(hasKey("with")))
                .body("$", not(hasKey("trend")));
        comparison(survey, "withSurvey=" + clone)
                .body("group.answers", is(40))
                .body("with.answers", is(40))
                .body("with.counted", not(hasKey("from")));
    }

    @ParameterizedTest
    @CsvSource({
        "wave=2026Q2, wave",
        "by=MONTH, by",
        "question=late, question",
        "from=2026-02-01&to=2026-02-28, from",
        "panel=LOST, panel",
        "withWave=2026Q1, withWave",
        "withFrom=2026-02-01, withFrom",
        "withPanel=ACTIVE, withPanel",
        "withCampaign=win-back, withCampaign",
        "withLanguage=et, withLanguage"
    })
    void refusesPartsOfAConfidentialSurvey(String query, String field) {
        var survey = answered.key("quiet");
        answered.publish(survey, 1, "CONFIDENTIAL", QUESTIONS);
        answer(survey, 40, "2026-02-10", "YES");
        answer(survey, 40, "2026-05-10", "NO");

        refused(survey, query).body("field", is(field)).body("detail", containsString("confidential"));
        if (field.startsWith("with")) {
            refused("churn-reason", query + "&withSurvey=" + survey).body("field", is(field));
        }
    }

    private static ValidatableResponse refused(String survey, String query) {
        return given().header("X-Api-Key", TestKeys.MARKETER)
                .get("/api/surveys/" + survey + "/comparison?" + query)
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "wave=2026Q5&withWave=2026Q1, wave",
        "wave=2026-13, wave",
        "wave=2026Q2&withWave=last, withWave",
        "wave=2026Q2&withWave=2026-05, withWave",
        "panel=LOST&withCampaign=win-back, withWave",
        "wave=2026Q2&from=2026-01-01, from",
        "from=2026-01-01, withFrom",
        "by=WEEK, by",
        "question=comment, question",
        "question=contact, question"
    })
    void refusesWhatCannotBeCompared(String query, String field) {
        given().header("X-Api-Key", TestKeys.MARKETER)
                .get("/api/surveys/churn-reason/comparison?" + query)
                .then()
                .statusCode(400)
                .body("field", is(field));
    }

    private static ValidatableResponse comparison(String survey, String query) {
        return given().header("X-Api-Key", TestKeys.MARKETER)
                .get("/api/surveys/" + survey + "/comparison" + (query.isEmpty() ? "" : "?" + query))
                .then()
                .statusCode(200);
    }
}
