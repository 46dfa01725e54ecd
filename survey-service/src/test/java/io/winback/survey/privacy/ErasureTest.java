package io.winback.survey.privacy;

import static io.restassured.RestAssured.given;
import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.winback.local.testing.Contract;
import io.winback.local.testing.TestKeys;
import io.winback.local.testing.Topic;
import io.winback.platform.events.ErasedKeys;
import io.winback.platform.privacy.ErasureCompleted;
import io.winback.platform.privacy.ErasureRequested;
import io.winback.survey.Invitations;
import io.winback.survey.Invitations.Invitation;
import io.winback.survey.ServiceTest;
import io.winback.survey.Stored;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A person is shown what is held of them, and forgotten; the counts stay. */
@QuarkusTest
@ServiceTest
class ErasureTest {

    private static final Topic CAMPAIGNS = Topic.of("winback.campaigns");
    private static final long VERSION = 4711;
    private static final String WORDS = "ring me at home, you idiots";

    @Inject
    Invitations invitations;

    @Inject
    Stored stored;

    @Inject
    ErasedKeys erased;

    @Inject
    Clock clock;

    @Test
    void keepsTheAnswerForTheCountsAndNothingOfThePerson() {
        // given
        var anna = answered();
        var before = counts();

        // when
        var completed = erase(anna);

        // then
        assertThat(completed.getMap("anonymised"))
                .isEqualTo(Map.of("answer", 1, "improvement_told", 0, "invitation", 1));
        assertThat(completed.getMap("deleted"))
                .isEqualTo(Map.of(
                        "answer_choice",
                        1,
                        "answer_text",
                        1,
                        "contact_request",
                        1,
                        "customer",
                        1,
                        "exclusion_proposal",
                        1,
                        "improvement_told",
                        0,
                        "quote",
                        0));
        assertThat(counts()).isEqualTo(before);
        assertThat(everything()).doesNotContain(anna.customerId(), WORDS);
        assertThat(stored.texts(
                        "select question || ' ' || code from answer_choice v join answer a on a.id = v.answer_id"
                                + " where a.invitation_id = '" + anna.id() + "' and question = 'reason'"))
                .containsExactly("reason QUALITY");
        assertThat(stored.texts(
                        "select coalesce(contact_by, '-') from answer where invitation_id = '" + anna.id() + "'"))
                .containsExactly("-");
        assertThat(export(anna).getMap("data")).isEmpty();
    }

    @Test
    void closesTheLinkOfSomebodyWhoWasErased() {
        // given
        var anna = answered();
        var invitedOnly = invitations.anna();
        var never = new Invitation(
                UUID.randomUUID(), anna.customerId(), "churn-reason", "en", anna.expiresAt(), anna.enrollmentId());
        erase(anna);
        erase(invitedOnly);
        var before = stored.allAnswers();

        for (var gone : List.of(anna, invitedOnly, never)) {
            // when
            given().get(url(gone)).then().statusCode(410).body(containsString("This survey has closed"));
            given().redirects()
                    .follow(false)
                    .formParam("reason", "OTHER")
                    .post(url(gone))
                    .then()
                    .statusCode(410);

            // then
            assertThat(stored.count("select count(*) from customer where id = '" + gone.customerId() + "'"))
                    .isZero();
        }
        assertThat(stored.allAnswers()).isEqualTo(before);
    }

    @Test
    void isNotBroughtBackByLateNewsOrByTellingAgain() {
        // given
        var anna = answered();
        erase(anna);
        var bela = invitations.anna();

        // when
        invite(new Invitation(
                UUID.randomUUID(), anna.customerId(), "churn-reason", "en", anna.expiresAt(), anna.enrollmentId()));
        invite(bela);
        given().header("X-Api-Key", TestKeys.OPERATOR)
                .post("/api/operations/survey/republish?type=survey.answered.v1")
                .then()
                .statusCode(200);
        var marta = answered();

        // then
        await().untilAsserted(() -> assertThat(invited(bela)).isEqualTo(1));
        await().untilAsserted(() -> assertThat(Topic.of("winback.surveys").of(marta.customerId(), "survey.answered.v1"))
                .hasSize(1));
        assertThat(everything()).doesNotContain(anna.customerId());
        assertThat(Topic.of("winback.surveys").of(anna.customerId(), "survey.answered.v1"))
                .hasSize(1);
        assertThat(stored.count("select count(*) from outbox_event where key like 'erased-%'"))
                .isZero();
    }

    @Test
    void doesNothingTwiceAndLetsTheSameIdBeginAnew() {
        // given
        var anna = answered();
        erase(anna);

        // when it is asked again, and the same id begins anew
        var again = UUID.randomUUID();
        Topic.of("winback.privacy").send(anna.customerId(), ErasureRequested.TYPE, request(anna, again, VERSION));
        erase(invitations.anna());
        QuarkusTransaction.requiringNew().run(() -> erased.beginAnew(List.of(anna.customerId())));

        // then an old link stays closed, and a new one is open
        given().get(url(anna)).then().statusCode(410);
        var renewed = new Invitation(
                UUID.randomUUID(), anna.customerId(), "churn-reason", "en", anna.expiresAt(), anna.enrollmentId());
        given().get(url(renewed)).then().statusCode(200);
        assertThat(Topic.of("winback.privacy").records(again.toString())).isEmpty();
    }

    @Test
    void showsAllThatIsHeld() {
        var anna = answered();

        var export = export(anna);

        assertThat(export.getString("customerId")).isEqualTo(anna.customerId());
        assertThat(export.getString("service")).isEqualTo("survey-service");
        assertThat(export.getString("data.answer[0].contact_by")).isEqualTo("PHONE");
        assertThat(export.getString("data.invitation[0].stage")).isEqualTo("ask");
        assertThat(export.getList("data.answer_text.text", String.class)).contains(WORDS);
        assertThat(export.getList("data.customer")).hasSize(1);
    }

    @Test
    void showsItToOperatorsOnly() {
        for (var key : List.of(TestKeys.MARKETER, TestKeys.AUDITOR, TestKeys.STOREFRONT)) {
            given().header("X-Api-Key", key)
                    .get("/api/operations/survey/export?customer=anna")
                    .then()
                    .statusCode(403);
        }
        given().header("X-Api-Key", TestKeys.OPERATOR)
                .get("/api/operations/survey/export")
                .then()
                .statusCode(400);
    }

    @Test
    void coversEveryTableThatNamesCustomers() {
        // given
        var naming = new TreeSet<>(stored.texts("""
                select table_name from information_schema.columns
                where table_schema = 'public' and column_name like '%customer%'
                """));
        naming.addAll(
                stored.texts("select table_name from information_schema.tables where table_name like '%customer%'"));
        var anna = answered();
        told(anna);
        // as a release writes it
        stored.run("""
                insert into quote (id, answer_id, customer_id, survey, released, words, version, changed_at)
                select a.id, a.id, a.customer_id, a.survey, true, 'words', nextval('event_version'), now()
                from answer a where a.invitation_id = '%s'
                """.formatted(anna.id()));

        // when
        var shown = export(anna).getMap("data").keySet();
        var completed = erase(anna);

        // then
        assertThat(naming).isNotEmpty();
        assertThat(shown).isEqualTo(with(naming, "answer_choice", "answer_text"));
        var forgotten =
                new TreeSet<>(completed.<String, Object>getMap("anonymised").keySet());
        forgotten.addAll(completed.<String, Object>getMap("deleted").keySet());
        assertThat(forgotten).isEqualTo(with(naming, "answer_choice", "answer_text"));
    }

    private static TreeSet<String> with(TreeSet<String> tables, String... more) {
        var all = new TreeSet<>(tables);
        all.addAll(List.of(more));
        return all;
    }

    /** Invited, and answered with words and a wish for contact. */
    private Invitation answered() {
        var anna = invitations.anna();
        invite(anna);
        given().redirects()
                .follow(false)
                .formParam("reason", "QUALITY")
                .formParam("comment", WORDS)
                .formParam("contact", "PHONE")
                .post(url(anna))
                .then()
                .statusCode(303);
        await().untilAsserted(() -> assertThat(invited(anna)).isEqualTo(1));
        return anna;
    }

    /** Of an improvement the customer had named. */
    private void told(Invitation invitation) {
        var improvement = "/api/improvements/named-by-" + invitation.id();
        given().header("X-Api-Key", TestKeys.MARKETER)
                .contentType("application/json")
                .body("{\"title\": \"Named\", \"texts\": {\"en\": \"we mended it\"}}")
                .put(improvement)
                .then()
                .statusCode(200);
        var answer = stored.texts("select id::text from answer where invitation_id = '" + invitation.id() + "'");
        given().header("X-Api-Key", TestKeys.MARKETER)
                .put(improvement + "/answers/" + answer.get(0))
                .then()
                .statusCode(204);
        given().header("X-Api-Key", TestKeys.MARKETER)
                .contentType("application/json")
                .post(improvement + "/fix")
                .then()
                .statusCode(200);
    }

    private JsonPath erase(Invitation invitation) {
        var erasure = UUID.randomUUID();
        Topic.of("winback.privacy")
                .send(invitation.customerId(), ErasureRequested.TYPE, request(invitation, erasure, VERSION));
        var privacy = Topic.of("winback.privacy");
        await().untilAsserted(() -> assertThat(privacy.of(erasure.toString(), ErasureCompleted.TYPE))
                .hasSize(1));
        var body = privacy.of(erasure.toString(), ErasureCompleted.TYPE)
                .get(0)
                .body()
                .toString();
        return JsonPath.from(body);
    }

    private byte[] request(Invitation invitation, UUID erasure, long version) {
        return """
                {"erasureId": "%s", "customerId": "%s", "version": %d, "requestedAt": "%s"}
                """.formatted(erasure, invitation.customerId(), version, clock.instant())
                .getBytes(StandardCharsets.UTF_8);
    }

    private void invite(Invitation invitation) {
        var example = Contract.of("campaign-service", "survey.invited.v1").example();
        var event = (ObjectNode) Contract.json(new String(example, StandardCharsets.UTF_8));
        event.put("invitationId", invitation.id().toString()).put("customerId", invitation.customerId());
        event.put("enrollmentId", invitation.enrollmentId());
        CAMPAIGNS.send(
                invitation.customerId(), "survey.invited.v1", event.toString().getBytes(StandardCharsets.UTF_8));
    }

    private long invited(Invitation invitation) {
        return stored.count("select count(*) from invitation where id = '" + invitation.id() + "'");
    }

    private static JsonPath export(Invitation invitation) {
        return given().header("X-Api-Key", TestKeys.OPERATOR)
                .get("/api/operations/survey/export?customer=" + invitation.customerId())
                .then()
                .statusCode(200)
                .body("service", is("survey-service"))
                .extract()
                .jsonPath();
    }

    /** What marketers and operators read. */
    private static String counts() {
        return given().header("X-Api-Key", TestKeys.MARKETER)
                        .get("/api/surveys/churn-reason/results")
                        .asString()
                + given().header("X-Api-Key", TestKeys.OPERATOR)
                        .get("/api/operations/survey/accounts")
                        .jsonPath()
                        .getString("answers");
    }

    /** All rows of all tables, as text. */
    private String everything() {
        var all = new StringBuilder();
        for (var table :
                stored.texts("select table_name from information_schema.tables where table_schema = 'public'")) {
            stored.texts("select to_jsonb(t)::text from " + table + " t").forEach(all::append);
        }
        return all.toString();
    }

    private String url(Invitation invitation) {
        return "/s/" + invitations.token(invitation);
    }
}
