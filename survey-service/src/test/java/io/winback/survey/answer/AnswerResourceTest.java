package io.winback.survey.answer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
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
class AnswerResourceTest {

    @Inject
    Invitations invitations;

    @Inject
    Stored stored;

    @BeforeEach
    void startWithoutAnswers() {
        stored.run("truncate answer, answer_choice, answer_text, invitation");
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
                .body("items.texts.comment", contains("third", "second"))
                .body("items[0].contactBy", is("PHONE"))
                .body("nextPageToken", not(nullValue()))
                .extract()
                .<String>path("nextPageToken");

        // then
        given().header("X-Api-Key", TestKeys.MARKETER)
                .get("/api/answers?survey=churn-reason&limit=2&pageToken=" + next)
                .then()
                .statusCode(200)
                .body("items.texts.comment", contains("first"))
                .body("nextPageToken", nullValue());
        given().header("X-Api-Key", TestKeys.MARKETER)
                .get("/api/answers?reason=SERVICE")
                .then()
                .statusCode(200)
                .body("items.texts.comment", containsInAnyOrder("first", "third"));
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

    @Test
    void isClosedToOthers() {
        given().get("/api/answers").then().statusCode(401).contentType("application/problem+json");
        given().header("X-Api-Key", "wbk_nobody_000000000")
                .get("/api/answers")
                .then()
                .statusCode(401);
        given().header("X-Api-Key", TestKeys.STOREFRONT)
                .get("/api/answers")
                .then()
                .statusCode(403);
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
