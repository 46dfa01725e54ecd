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
import io.winback.survey.Invitations.Invitation;
import io.winback.survey.ServiceTest;
import io.winback.survey.Stored;
import io.winback.survey.Surveys;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ServiceTest
class AnswerResourceTest {

    @Inject
    Invitations invitations;

    @Inject
    Surveys surveys;

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
    @CsvSource({
        "reason=SERVICE.DELIVERY, late",
        "reason=SERVICE, late",
        "language=et, vaikne",
        "panel=LOST, late",
        "valueAtLeast=100, late",
        "valueAtLeast=100.01, ''",
        "written=false, ''",
        "written=true&language=en, late",
        "suspected=true, vaikne",
        "suspected=false&written=true, late",
        "from=2026-03-01T00:00:00Z&to=2026-03-02T00:00:00Z&written=true, late",
        "to=2026-02-01T00:00:00Z, ''",
        "survey=active-panel, ''"
    })
    void filters(String query, String comment) {
        // given
        var late = invitations.anna();
        answer(late, Map.of("reason", "SERVICE", "detail.SERVICE", "SERVICE.DELIVERY", "comment", "late"));
        stored.run("update answer set answered_at = '2026-03-01T12:00:00Z'");
        var vaikne = invitations.anna().in("et");
        answer(vaikne, Map.of("reason", "OTHER", "comment", "vaikne", "web_page", "x"));
        answer(invitations.anna(), Map.of("reason", "MOVED"));
        invited(late, "'LOST'", "100.00");
        invited(vaikne, "null", "null");

        // when
        var found = given().header("X-Api-Key", TestKeys.AUDITOR)
                .get("/api/answers?" + query)
                .then()
                .statusCode(200);

        // then
        found.body("items.texts.comment.findAll { it != null }", comment.isEmpty() ? is(List.of()) : contains(comment));
    }

    @Test
    void showsWhoTheCustomerWasAndWhatIsSuspected() {
        // given
        var anna = invitations.anna();
        answer(anna, Map.of("reason", "OTHER", "web_page", "x"));
        invited(anna, "'DUE'", "12.5");

        // then
        given().header("X-Api-Key", TestKeys.MARKETER)
                .get("/api/answers")
                .then()
                .statusCode(200)
                .body("items[0].panel", is("DUE"))
                .body("items[0].value.amount", is("12.50"))
                .body("items[0].value.currency", is("GBP"))
                .body("items[0].suspicion", contains("TRAP"));
    }

    @Test
    void neverShowsConfidentialAnswers() {
        answer(invitations.anna().to(surveys.confidential()), Map.of("reason", "OTHER"));

        given().header("X-Api-Key", TestKeys.MARKETER)
                .get("/api/answers?survey=confidential")
                .then()
                .statusCode(200)
                .body("items", is(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=yesterday", "to=x", "valueAtLeast=-1"})
    void refusesFiltersThatCannotBeRead(String query) {
        given().header("X-Api-Key", TestKeys.MARKETER)
                .get("/api/answers?" + query)
                .then()
                .statusCode(400);
    }

    private void invited(Invitation invitation, String stage, String value) {
        stored.run(
                "insert into invitation (id, customer_id, survey, campaign, enrollment_id, stage, language, invited_at,"
                        + " expires_at, lifecycle_stage, value) values ('" + invitation.id() + "', '"
                        + invitation.customerId()
                        + "', 'churn-reason', 'win-back', 'e', 'ask', 'en', now(), now(), " + stage + ", " + value
                        + ")");
    }

    private void answer(Invitation invitation, Map<String, String> form) {
        given().redirects()
                .follow(false)
                .formParams(form)
                .post("/s/" + invitations.token(invitation))
                .then()
                .statusCode(303);
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
        answer(invitations.anna(), form);
    }
}
