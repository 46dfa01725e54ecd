package io.winback.survey.questionnaire;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
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
    void listsTheBuiltInSurveys() {
        given().header("X-Api-Key", TestKeys.MARKETER)
                .get("/api/surveys?limit=100")
                .then()
                .statusCode(200)
                .body("items.key", hasItems("active-panel", "churn-reason"))
                .body("items.find { it.key == 'churn-reason' }.state", is("OPEN"))
                .body("items.find { it.key == 'churn-reason' }.languages", contains("en", "zh", "et", "uk"));
    }

    @Test
    void showsASurveyWithItsQuestions() {
        given().header("X-Api-Key", TestKeys.AUDITOR)
                .get("/api/surveys/churn-reason")
                .then()
                .statusCode(200)
                .body("published.title.et", is("Miks Te enam meilt ei telli?"))
                .body("published.questions.find { it.key == 'reason' }.options", hasSize(7));
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
