package io.winback.survey.hostility;

import static io.restassured.RestAssured.given;
import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.winback.local.testing.Contract;
import io.winback.local.testing.Topic;
import io.winback.survey.Invitations;
import io.winback.survey.Invitations.Invitation;
import io.winback.survey.ServiceTest;
import io.winback.survey.Stored;
import io.winback.survey.Surveys;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class HostilityTest {

    private static final String WORDS = "You are all idiots and I know where you live";

    @Inject
    Invitations invitations;

    @Inject
    Surveys surveys;

    @Inject
    Stored stored;

    @Test
    void proposesToLeaveAloneWhoIsHostileWithoutRepeatingTheirWords() {
        // given
        var anna = invitations.anna();

        // when
        answer(anna, WORDS, "");

        // then
        var told = proposed(anna);
        assertThat(told).hasSize(1);
        var body = told.get(0).body();
        assertThat(Contract.of("survey-service", ExclusionProposed.TYPE).violations(body.toString()))
                .isEmpty();
        assertThat(body.get("kind").asText()).isEqualTo("TOXIC");
        assertThat(body.get("evidence").asText())
                .contains("churn-reason", "INSULT")
                .doesNotContain("idiot");
        assertThat(body.get("reference").asText())
                .isEqualTo(stored.texts("select id::text from answer where invitation_id = '" + anna.id() + "'")
                        .get(0));
    }

    @Test
    void proposesOnceForAnAnswerHoweverOftenItChanges() {
        var anna = invitations.anna();

        answer(anna, WORDS, "");
        answer(anna, "Sorry, I was angry.", "");
        answer(anna, WORDS + "!", "");

        assertThat(proposed(anna)).hasSize(1);
    }

    @Test
    void proposesNothingForComplaintsMachinesAndConfidentialAnswers() {
        // given
        var complains = invitations.anna();
        var machine = invitations.anna();
        var confidential = invitations.anna().to(surveys.confidential());

        // when
        answer(complains, "The worst shop ever. My parcel came two weeks late.", "");
        answer(machine, WORDS, "filled in by a machine");
        answer(confidential, WORDS, "");

        // then
        for (var nobody : List.of(complains, machine, confidential)) {
            assertThat(proposed(nobody)).isEmpty();
            assertThat(stored.answers(nobody.id())).isEqualTo(1);
        }
    }

    private void answer(Invitation invitation, String comment, String trap) {
        given().redirects()
                .follow(false)
                .formParam("reason", "OTHER")
                .formParam("comment", comment)
                .formParam("web_page", trap)
                .post("/s/" + invitations.token(invitation))
                .then()
                .statusCode(303);
    }

    private List<Topic.Event> proposed(Invitation invitation) {
        await().untilAsserted(() ->
                assertThat(stored.count("select count(*) from outbox_event")).isZero());
        return Topic.of("winback.surveys").of(invitation.customerId(), ExclusionProposed.TYPE);
    }
}
