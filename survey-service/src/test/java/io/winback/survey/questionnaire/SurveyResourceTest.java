package io.winback.survey.questionnaire;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.winback.local.testing.TestKeys;
import io.winback.survey.ServiceTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class SurveyResourceTest {

    @Test
    void listsTheBuiltInSurvey() {
        given().header("X-Api-Key", TestKeys.MARKETER)
                .get("/api/surveys")
                .then()
                .statusCode(200)
                .body("items.key", contains("churn-reason"))
                .body("items[0].version", is(1))
                .body("items[0].languages", contains("en", "zh", "et", "uk"));
    }

    @Test
    void showsASurveyWithItsQuestions() {
        given().header("X-Api-Key", TestKeys.AUDITOR)
                .get("/api/surveys/churn-reason")
                .then()
                .statusCode(200)
                .body("title.et", is("Miks Te enam meilt ei telli?"))
                .body("questions.find { it.key == 'reason' }.options", hasSize(7));
    }

    @Test
    void tellsOfAnUnknownSurvey() {
        given().header("X-Api-Key", TestKeys.MARKETER)
                .get("/api/surveys/none")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", is("/problems/unknown-survey"));
    }

    @Test
    void isClosedToOthers() {
        given().get("/api/surveys").then().statusCode(401);
        given().header("X-Api-Key", TestKeys.STOREFRONT)
                .get("/api/surveys")
                .then()
                .statusCode(403);
    }
}
