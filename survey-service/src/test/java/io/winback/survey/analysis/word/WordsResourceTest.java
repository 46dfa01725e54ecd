package io.winback.survey.analysis.word;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.winback.local.testing.TestKeys;
import io.winback.survey.ServiceTest;
import io.winback.survey.analysis.Answered;
import io.winback.survey.analysis.Answered.People;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ServiceTest
class WordsResourceTest {

    @Inject
    Answered answered;

    /** Late is in 6 + 5 of 16 English texts, parcel in 6, sad in 5; four write Estonian. */
    @ParameterizedTest
    @ValueSource(strings = {"IDENTIFIED", "CONFIDENTIAL"})
    void tellsWordsThatEnoughPeopleUse(String mode) {
        var survey = answered.key("words");
        answered.publish(survey, 1, mode, "{'key': 'comment', 'kind': 'TEXT', 'text': {'en': 'Tell us'}}");
        write(survey, People.of(6), "The parcel was LATE, very late");
        write(survey, People.of(5), "late");
        write(survey, People.of(5), "sad");
        write(survey, People.of(4).reading("et"), "Hilja");

        words(survey)
                .body("questions.key", contains("comment"))
                .body("questions[0].languages.language", contains("en", "et"))
                .body("questions[0].languages[0].texts", is(16))
                .body("questions[0].languages[0].words.word", contains("late", "parcel", "sad"))
                .body("questions[0].languages[0].words.texts.count", contains(11, 6, 5))
                .body("questions[0].languages[0].words.texts.of", contains(16, 16, 16))
                .body("questions[0].languages[1]", not(hasKey("texts")))
                .body("questions[0].languages[1].words", is(empty()));
    }

    private void write(String survey, People people, String text) {
        answered.answer(survey, people, Map.of(), Map.of("comment", text), "");
    }

    private static ValidatableResponse words(String survey) {
        return given().header("X-Api-Key", TestKeys.MARKETER)
                .get("/api/surveys/" + survey + "/words")
                .then()
                .statusCode(200);
    }
}
