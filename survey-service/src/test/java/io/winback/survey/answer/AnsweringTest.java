package io.winback.survey.answer;

import static io.restassured.RestAssured.given;
import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.winback.local.testing.Topic;
import io.winback.survey.Invitations;
import io.winback.survey.Invitations.Invitation;
import io.winback.survey.ServiceTest;
import io.winback.survey.Stored;
import io.winback.survey.Surveys;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What becomes of an answer that comes through the door. */
@QuarkusTest
@ServiceTest
class AnsweringTest {

    private static final int AT_ONCE = 50;

    @Inject
    Invitations invitations;

    @Inject
    Surveys surveys;

    @Inject
    Stored stored;

    @Test
    void storesOneAnswerAndTellsItOnceHoweverManyArriveAtOnce() throws Exception {
        // given
        var anna = invitations.anna();
        var url = "/s/" + invitations.token(anna);
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        var start = new CountDownLatch(1);

        // when
        var statuses = new ArrayList<Future<Integer>>();
        for (var i = 0; i < AT_ONCE; i++) {
            statuses.add(threads.submit(() -> {
                start.await();
                return post(url, "SERVICE").extract().statusCode();
            }));
        }
        start.countDown();

        // then
        for (var status : statuses) {
            assertThat(status.get()).isEqualTo(303);
        }
        threads.shutdown();
        assertThat(stored.answers(anna.id())).isEqualTo(1);
        assertThat(told(anna)).hasSize(1);
    }

    @Test
    void keepsWhatOneOfManyDifferentAnswersSaid() throws Exception {
        // given
        var anna = invitations.anna();
        var url = "/s/" + invitations.token(anna);
        var reasons = List.of("SERVICE", "QUALITY", "COMPETITOR", "FORGOT", "MOVED", "OTHER");
        var threads = Executors.newFixedThreadPool(reasons.size());

        // when
        for (var answered : threads.invokeAll(reasons.stream()
                .map(reason ->
                        (Callable<Integer>) () -> post(url, reason).extract().statusCode())
                .toList())) {
            assertThat(answered.get()).isEqualTo(303);
        }
        threads.shutdown();

        // then the last event is what is stored, and each has a version of its own
        var events = told(anna);
        assertThat(events).hasSize(reasons.size());
        assertThat(events.stream().map(event -> event.body().get("version").asLong()))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(stored.texts("select code from answer_choice c join answer a on a.id = c.answer_id"
                        + " where a.invitation_id = '" + anna.id() + "'"))
                .containsExactly(
                        events.get(events.size() - 1).body().get("reason").asText());
        assertThat(stored.answers(anna.id())).isEqualTo(1);
    }

    @Test
    void refusesAnotherAnswerWhereTheSurveyLetsNobodyChangeIt() {
        // given
        var anna = invitations.anna().to(surveys.settled());
        var url = "/s/" + invitations.token(anna);
        post(url, "SERVICE").statusCode(303);

        // when
        post(url, "QUALITY").statusCode(409);

        // then the same again is no mistake, and nothing more is told
        post(url, "SERVICE").statusCode(303);
        assertThat(told(anna)).hasSize(1);
        assertThat(stored.texts("select reason from answer where invitation_id = '" + anna.id() + "'"))
                .containsExactly("SERVICE");
    }

    @Test
    void tellsOfAConfidentialSurveyOnlyThatSomebodyAnswered() {
        // given
        var anna = invitations.anna().to(surveys.confidential());

        // when
        post("/s/" + invitations.token(anna), "SERVICE").statusCode(303);

        // then
        assertThat(told(anna)).hasSize(1);
        var told = told(anna).get(0).body();
        assertThat(told.get("confidential").asBoolean()).isTrue();
        assertThat(told.has("reason")).isFalse();
        assertThat(told.has("contactBy")).isFalse();
        assertThat(told.toString()).doesNotContain("SERVICE");
    }

    private ValidatableResponse post(String url, String reason) {
        return given().redirects()
                .follow(false)
                .formParam("reason", reason)
                .post(url)
                .then();
    }

    /** All that was told of the invitation's customer: what is not in the outbox any more has been sent. */
    private List<Topic.Event> told(Invitation invitation) {
        await().untilAsserted(() ->
                assertThat(stored.count("select count(*) from outbox_event")).isZero());
        return Topic.of("winback.surveys").of(invitation.customerId(), SurveyAnswered.TYPE);
    }
}
