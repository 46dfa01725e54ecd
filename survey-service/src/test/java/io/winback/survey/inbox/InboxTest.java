package io.winback.survey.inbox;

import static io.restassured.RestAssured.given;
import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.winback.local.testing.TestKeys;
import io.winback.local.testing.Topic;
import io.winback.platform.ids.Ids;
import io.winback.survey.Answers;
import io.winback.survey.Invitations;
import io.winback.survey.Invitations.Invitation;
import io.winback.survey.ServiceTest;
import io.winback.survey.Stored;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class InboxTest {

    @Inject
    Invitations invitations;

    @Inject
    Answers answers;

    @Inject
    Stored stored;

    @Inject
    Ids ids;

    @Test
    void showsWhatSomebodyWroteTheLatestFirst() {
        // given
        var anna = answers.give(invitations.anna(), wrote("It came late."));
        var bela = answers.give(invitations.anna(), wrote("It came broken."));
        var silent = answers.give(invitations.anna(), Map.of("reason", "SERVICE"));

        // when
        var page = list(Map.of("limit", 2));

        // then
        page.body("items.answerId", contains(bela.toString(), anna.toString()))
                .body("items[1].texts.comment", equalTo("It came late."), "items[1].state", equalTo("NEW"));
        assertThat(ids(list(Map.of("limit", 100)))).doesNotContain(silent.toString());
    }

    @Test
    void leavesOutConfidentialAnswersAndThoseOfNobody() {
        // given
        var confidential = answers.give(invitations.anna(), wrote("Do not tell."));
        var erased = answers.give(invitations.anna(), wrote("Forget me."));
        stored.run("update answer set mode = 'CONFIDENTIAL' where id = '" + confidential + "'");
        stored.run("update answer set erased = true where id = '" + erased + "'");

        // then
        assertThat(ids(list(Map.of("limit", 100)))).doesNotContain(confidential.toString(), erased.toString());
        get(confidential).statusCode(404);
        done(erased, "").statusCode(404);
    }

    @Test
    void isFiltered() {
        // given
        var rich = invitations.anna().in("zh");
        var answer = answers.give(rich, wrote("发货太慢。"));
        invited(rich, "LOST", "250.00");
        stored.run("update answer set sub_reason = 'SERVICE.DELIVERY' where id = '" + answer + "'");

        // then
        var id = answer.toString();
        for (var fits : List.of(
                Map.of("language", "zh"),
                Map.of("panel", "LOST"),
                Map.of("valueAtLeast", "250"),
                Map.of("reason", "SERVICE"),
                Map.of("reason", "SERVICE.DELIVERY"),
                Map.of("survey", "churn-reason"),
                Map.of("state", "NEW"))) {
            assertThat(ids(list(fits))).as(fits.toString()).contains(id);
        }
        for (var other : List.of(
                Map.of("language", "en"),
                Map.of("panel", "ACTIVE"),
                Map.of("valueAtLeast", "250.01"),
                Map.of("reason", "QUALITY"),
                Map.of("survey", "another"),
                Map.of("state", "DONE"))) {
            assertThat(ids(list(other))).as(other.toString()).doesNotContain(id);
        }
        get(answer).body("panel", equalTo("LOST"), "value.amount", equalTo("250.00"));
        given().header("X-Api-Key", TestKeys.AGENT)
                .get("/api/answers/inbox?valueAtLeast=-1")
                .then()
                .statusCode(400);
    }

    @Test
    void isDoneUntilItChanges() {
        // given
        var anna = invitations.anna();
        var answer = answers.give(anna, wrote("It came late."));

        // when
        done(answer, "").statusCode(200).body("state", equalTo("DONE"));
        done(answer, "").statusCode(200);

        // then
        get(answer)
                .body("trail.what", contains("DONE"), "trail[0].who", equalTo("test-agent"), "state", equalTo("DONE"));

        // when
        answers.give(anna, wrote("It came late. And nobody answered."));

        // then
        get(answer).body("state", equalTo("NEW"), "trail.what", contains("DONE"));
    }

    @Test
    void staysNewWhereItChangedWhileItWasRead() {
        // given
        var anna = invitations.anna();
        var answer = answers.give(anna, wrote("It came late."));
        long read = get(answer).extract().jsonPath().getLong("version");
        answers.give(anna, wrote("It never came."));

        // when
        done(answer, "{\"version\": " + read + "}").statusCode(200);

        // then
        get(answer).body("state", equalTo("NEW"));
    }

    @Test
    void isOpenedAgain() {
        // given
        var answer = answers.give(invitations.anna(), wrote("It came late."));
        done(answer, "").statusCode(200);

        // when
        given().header("X-Api-Key", TestKeys.MARKETER)
                .delete("/api/answers/inbox/" + answer + "/done")
                .then()
                .statusCode(200)
                .body("state", equalTo("NEW"));

        // then
        get(answer).body("trail.what", contains("DONE", "REOPENED"));
    }

    @Test
    void saysWhatIsDoneAboutIt() {
        // given
        var form = Map.of("reason", "SERVICE", "comment", "Ring me.", "contact", "PHONE");
        var answer = answers.give(invitations.anna(), form);
        var improvement = "fix-" + ids.random();
        given().header("X-Api-Key", TestKeys.MARKETER)
                .contentType("application/json")
                .body(Map.of("title", "Named by hand"))
                .put("/api/improvements/" + improvement)
                .then()
                .statusCode(200);

        // when
        given().header("X-Api-Key", TestKeys.AGENT)
                .put("/api/improvements/" + improvement + "/answers/" + answer)
                .then()
                .statusCode(204);

        // then
        var found = get(answer).body("contact", equalTo("OPEN"), "mayBeQuoted", equalTo(false), "quoted", nullValue());
        assertThat(found.extract().jsonPath().getList("improvements")).contains(improvement);
        assertThat(found.extract().jsonPath().getList("trail.about")).containsExactly(improvement);
    }

    @Test
    void letsAgentsSuggestToLeaveTheCustomerAloneOnce() {
        // given
        var anna = invitations.anna();
        var answer = answers.give(anna, wrote("Never write to me again."));

        // when
        for (var i = 0; i < 2; i++) {
            given().header("X-Api-Key", TestKeys.AGENT)
                    .contentType("application/json")
                    .post("/api/answers/inbox/" + answer + "/proposal")
                    .then()
                    .statusCode(200)
                    .body("trail.what", contains("PROPOSED"));
        }

        // then
        var surveys = Topic.of("winback.surveys");
        await().untilAsserted(() -> assertThat(surveys.of(anna.customerId(), "exclusion.proposed.v1"))
                .hasSize(1));
        var told = surveys.of(anna.customerId(), "exclusion.proposed.v1").get(0).body();
        assertThat(told.get("reference").asText()).isEqualTo(answer.toString());
        assertThat(told.get("evidence").asText()).contains("churn-reason").doesNotContain("Never");
        given().header("X-Api-Key", TestKeys.MARKETER)
                .contentType("application/json")
                .post("/api/answers/inbox/" + answer + "/proposal")
                .then()
                .statusCode(403);
    }

    @Test
    void isReadByAuditorsAndWrittenByOthers() {
        // given
        var answer = answers.give(invitations.anna(), wrote("It came late."));

        // then
        given().header("X-Api-Key", TestKeys.AUDITOR)
                .put("/api/answers/inbox/" + answer + "/done")
                .then()
                .statusCode(403);
        given().header("X-Api-Key", TestKeys.AUDITOR)
                .get("/api/answers/inbox/" + answer)
                .then()
                .statusCode(200);
        given().header("X-Api-Key", TestKeys.OPERATOR)
                .get("/api/answers/inbox")
                .then()
                .statusCode(403);
    }

    private static Map<String, String> wrote(String words) {
        return Map.of("reason", "SERVICE", "comment", words);
    }

    private void invited(Invitation invitation, String stage, String value) {
        stored.run("""
                insert into invitation (id, customer_id, survey, campaign, enrollment_id, stage, language, invited_at, expires_at,
                  lifecycle_stage, value)
                values ('%s', '%s', 'churn-reason', 'win-back', 'e', 'ask', 'en', now(), now(), '%s', %s)
                """.formatted(invitation.id(), invitation.customerId(), stage, value));
    }

    private static ValidatableResponse list(Map<String, ?> filter) {
        return given().header("X-Api-Key", TestKeys.AGENT)
                .queryParams(filter)
                .get("/api/answers/inbox")
                .then()
                .statusCode(200);
    }

    private static List<String> ids(ValidatableResponse page) {
        return page.extract().path("items.answerId");
    }

    private static ValidatableResponse get(UUID answer) {
        return given().header("X-Api-Key", TestKeys.AGENT)
                .get("/api/answers/inbox/" + answer)
                .then();
    }

    private static ValidatableResponse done(UUID answer, String body) {
        return given().header("X-Api-Key", TestKeys.AGENT)
                .contentType("application/json")
                .body(body)
                .put("/api/answers/inbox/" + answer + "/done")
                .then();
    }
}
