package io.winback.survey.operations;

import static io.restassured.RestAssured.given;
import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.winback.local.testing.TestKeys;
import io.winback.local.testing.Topic;
import io.winback.survey.Invitations;
import io.winback.survey.ServiceTest;
import io.winback.survey.Stored;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class OperationsResourceTest {

    @Inject
    Stored stored;

    @Inject
    Invitations invitations;

    @Test
    void tellsAnswersAgainWithTheVersionTheyHave() {
        // given
        var anna = invitations.anna();
        given().redirects().follow(false).formParam("reason", "OTHER").post("/s/" + invitations.token(anna));

        // when
        given().header("X-Api-Key", TestKeys.OPERATOR)
                .post("/api/operations/survey/republish?type=survey.answered.v1")
                .then()
                .statusCode(200)
                .body("events", greaterThanOrEqualTo(1));

        // then
        await().untilAsserted(() -> {
            var told = new Topic("winback.surveys").of(anna.customerId(), "survey.answered.v1");
            assertThat(told).hasSize(2);
            assertThat(told.get(1).body()).isEqualTo(told.get(0).body());
            assertThat(told.get(1).id()).isNotEqualTo(told.get(0).id());
        });
    }

    @Test
    void tellsSurveysAgain() {
        var published = stored.count("select count(*) from survey where version is not null");

        given().header("X-Api-Key", TestKeys.OPERATOR)
                .post("/api/operations/survey/republish?type=survey.published.v1")
                .then()
                .statusCode(200)
                .body("events", is((int) published));
    }

    @Test
    void refusesTypesItDoesNotTell() {
        given().header("X-Api-Key", TestKeys.OPERATOR)
                .post("/api/operations/survey/republish?type=order.placed.v1")
                .then()
                .statusCode(400)
                .body("field", is("type"));
    }

    @Test
    void countsWhatItHolds() {
        // given
        var anna = invitations.anna();
        given().redirects().follow(false).formParam("reason", "OTHER").post("/s/" + invitations.token(anna));

        // when
        given().header("X-Api-Key", TestKeys.AUDITOR)
                .get("/api/operations/survey/accounts")
                .then()
                .statusCode(200)
                .body("answers", greaterThanOrEqualTo(1))
                .body("answersWithoutInvitation", greaterThanOrEqualTo(1))
                .body("parked", is(0));
    }

    @Test
    void listsKeysWithoutSecrets() {
        var keys = given().header("X-Api-Key", TestKeys.OPERATOR)
                .get("/api/operations/survey/keys")
                .then();

        keys.statusCode(200).body("client", hasItem("test-marketer"));
        assertThat(keys.extract().asString()).doesNotContain(TestKeys.MARKETER);
    }

    @Test
    void letsOperatorsOnlyRepublish() {
        for (var key : List.of(TestKeys.MARKETER, TestKeys.AUDITOR, TestKeys.STOREFRONT)) {
            given().header("X-Api-Key", key)
                    .post("/api/operations/survey/republish?type=survey.published.v1")
                    .then()
                    .statusCode(403);
        }
    }
}
