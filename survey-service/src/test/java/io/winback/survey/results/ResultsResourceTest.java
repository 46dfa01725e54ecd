package io.winback.survey.results;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.winback.local.testing.TestKeys;
import io.winback.survey.Invitations;
import io.winback.survey.ServiceTest;
import io.winback.survey.Stored;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ServiceTest
class ResultsResourceTest {

    @Inject
    Invitations invitations;

    @Inject
    Stored stored;

    @BeforeEach
    void startWithoutAnswers() {
        stored.run("truncate answer, answer_choice, answer_text, invitation");
    }

    @Test
    void showsSharesBesideTheReference() {
        // given
        answer(Map.of("reason", "SERVICE", "detail.SERVICE", "SERVICE.DELIVERY"));
        answer(Map.of("reason", "SERVICE", "detail.SERVICE", "SERVICE.DELIVERY"));
        answer(Map.of("reason", "SERVICE"));
        answer(Map.of("reason", "FORGOT"));
        answer(Map.of("reason", "MOVED"));
        answer(Map.of("reason", "OTHER"));

        // when
        given().header("X-Api-Key", TestKeys.MARKETER)
                .get("/api/surveys/churn-reason/results")
                .then()
                .statusCode(200)
                .body("answered", is(6))
                .body("reasons", hasSize(7))
                .body("reasons.find { it.reason == 'SERVICE' }.count", is(3))
                .body("reasons.find { it.reason == 'SERVICE' }.share", is("0.5000"))
                .body("reasons.find { it.reason == 'SERVICE' }.details.subReason", contains("SERVICE.DELIVERY"))
                .body("reasons.find { it.reason == 'SERVICE' }.details.count", contains(2))
                .body("reasons.find { it.reason == 'QUALITY' }.share", is("0.0000"))
                .body("reference.reference", contains("0.6500", "0.1500", "0.1000", "0.1000"))
                .body("reference[3].reasons", contains("FORGOT", "MOVED"))
                .body("reference[3].share", is("0.3333"));
    }

    @Test
    void showsZerosBeforeTheFirstAnswer() {
        given().header("X-Api-Key", TestKeys.AUDITOR)
                .get("/api/surveys/churn-reason/results")
                .then()
                .statusCode(200)
                .body("answered", is(0))
                .body("reasons[0].share", is("0.0000"));
    }

    @Test
    void tellsOfAnUnknownSurvey() {
        given().header("X-Api-Key", TestKeys.MARKETER)
                .get("/api/surveys/none/results")
                .then()
                .statusCode(404);
    }

    @Test
    void pagesAnswersTheLatestFirst() {
        // given
        answer(Map.of("reason", "SERVICE", "comment", "first"));
        answer(Map.of("reason", "OTHER", "comment", "second"));
        answer(Map.of("reason", "SERVICE", "comment", "third", "contact", "PHONE"));

        // when
        var next = given().header("X-Api-Key", TestKeys.MARKETER)
                .get("/api/answers?survey=churn-reason&limit=2")
                .then()
                .statusCode(200)
                .body("items.values.comment", contains("third", "second"))
                .body("items[0].contactBy", is("PHONE"))
                .body("nextPageToken", not(nullValue()))
                .extract()
                .<String>path("nextPageToken");

        // then
        given().header("X-Api-Key", TestKeys.MARKETER)
                .get("/api/answers?survey=churn-reason&limit=2&pageToken=" + next)
                .then()
                .statusCode(200)
                .body("items.values.comment", contains("first"))
                .body("nextPageToken", nullValue());
        given().header("X-Api-Key", TestKeys.MARKETER)
                .get("/api/answers?reason=SERVICE")
                .then()
                .statusCode(200)
                .body("items.values.comment", containsInAnyOrder("first", "third"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "pageToken=%21", "pageToken=eA"})
    void refusesPagesThatDoNotExist(String query) {
        given().urlEncodingEnabled(false)
                .header("X-Api-Key", TestKeys.MARKETER)
                .get("/api/answers?" + query)
                .then()
                .statusCode(is(query.equals("limit=x") ? 404 : 400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/answers", "/api/surveys/churn-reason/results"})
    void isClosedToOthers(String path) {
        given().get(path).then().statusCode(401).contentType("application/problem+json");
        given().header("X-Api-Key", "wbk_nobody_000000000").get(path).then().statusCode(401);
        given().header("X-Api-Key", TestKeys.STOREFRONT).get(path).then().statusCode(403);
    }

    private void answer(Map<String, String> form) {
        given().redirects()
                .follow(false)
                .formParams(form)
                .post("/s/" + invitations.token(invitations.anna()))
                .then()
                .statusCode(303);
    }
}
