package io.winback.survey.contact;

import static io.restassured.RestAssured.given;
import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.winback.local.testing.Contract;
import io.winback.local.testing.TestKeys;
import io.winback.local.testing.Topic;
import io.winback.platform.paging.PageToken;
import io.winback.platform.sql.Database;
import io.winback.survey.Invitations;
import io.winback.survey.Invitations.Invitation;
import io.winback.survey.ServiceTest;
import io.winback.survey.Stored;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class ContactTest {

    private static final Topic SURVEYS = Topic.of("winback.surveys");

    @Inject
    Invitations invitations;

    @Inject
    Stored stored;

    @Inject
    Database database;

    @ConfigProperty(name = "quarkus.management.test-port")
    int port;

    @Nested
    class Wishing {

        @Test
        void tellsTheWishWithTheAnswer() {
            // given
            var anna = invitations.anna();

            // when
            answer(anna, Map.of("reason", "SERVICE", "contact", "PHONE"));

            // then
            var told = requested(anna, 1).get(0);
            assertThat(told.get("by").asText()).isEqualTo("PHONE");
            assertThat(told.get("reason").asText()).isEqualTo("SERVICE");
            assertThat(told.get("survey").asText()).isEqualTo("churn-reason");
            assertThat(Contract.of("survey-service", ContactRequested.TYPE).violations(told.toString()))
                    .isEmpty();
            assertThat(listed(anna).getString("state")).isEqualTo("OPEN");
        }

        @Test
        void tellsNothingWhereNobodyShouldGetBack() {
            // given
            var anna = invitations.anna();

            // when
            answer(anna, Map.of("reason", "SERVICE", "contact", "NO"));
            answer(anna, Map.of("reason", "QUALITY"));

            // then
            answered(anna, 2);
            assertThat(SURVEYS.of(anna.customerId(), ContactRequested.TYPE)).isEmpty();
            assertThat(SURVEYS.of(anna.customerId(), ContactClosed.TYPE)).isEmpty();
        }

        @Test
        void isToldOnceWhateverElseOfTheAnswerChanges() {
            // given
            var anna = invitations.anna();

            // when
            answer(anna, Map.of("reason", "SERVICE", "contact", "PHONE"));
            answer(anna, Map.of("reason", "QUALITY", "contact", "PHONE"));

            // then
            answered(anna, 2);
            requested(anna, 1);
        }

        @Test
        void isAnotherOneWhenAnotherWayIsWished() {
            // given
            var anna = invitations.anna();

            // when
            answer(anna, Map.of("reason", "SERVICE", "contact", "PHONE"));
            answer(anna, Map.of("reason", "SERVICE", "contact", "MAIL"));

            // then
            var told = requested(anna, 2);
            assertThat(told.get(1).get("by").asText()).isEqualTo("MAIL");
            assertThat(told.get(1).get("requestId")).isNotEqualTo(told.get(0).get("requestId"));
            var closed = closed(anna, 1).get(0);
            assertThat(closed.get("requestId")).isEqualTo(told.get(0).get("requestId"));
            assertThat(closed.get("outcome").asText()).isEqualTo("WITHDRAWN");
        }

        @Test
        void tellsTheNewWishBeforeTheEndOfTheOld() {
            // given
            var anna = invitations.anna();
            answer(anna, Map.of("reason", "SERVICE", "contact", "PHONE"));

            // when
            answer(anna, Map.of("reason", "SERVICE", "contact", "MAIL"));

            // then
            closed(anna, 1);
            assertThat(SURVEYS.records(anna.customerId()).stream()
                            .map(record -> new String(
                                    record.headers().lastHeader("ce_type").value()))
                            .filter(type -> type.startsWith("contact.")))
                    .containsExactly(ContactRequested.TYPE, ContactRequested.TYPE, ContactClosed.TYPE);
        }

        @Test
        void isWithdrawnByTheCustomer() {
            // given
            var anna = invitations.anna();
            answer(anna, Map.of("reason", "SERVICE", "contact", "PHONE"));

            // when
            answer(anna, Map.of("reason", "SERVICE", "contact", "NO"));

            // then
            var closed = closed(anna, 1).get(0);
            assertThat(closed.get("outcome").asText()).isEqualTo("WITHDRAWN");
            assertThat(Contract.of("survey-service", ContactClosed.TYPE).violations(closed.toString()))
                    .isEmpty();
            assertThat(listed(anna).getString("closedBy")).isNull();

            // when wished again
            answer(anna, Map.of("reason", "SERVICE", "contact", "PHONE"));

            // then
            requested(anna, 2);
        }
    }

    @Nested
    class Closing {

        @Test
        void isDoneByAnAgentAndTold() {
            // given
            var anna = invitations.anna();
            answer(anna, Map.of("reason", "SERVICE", "contact", "PHONE"));
            var id = listed(anna).getString("requestId");

            // when
            close(id, TestKeys.AGENT, "REACHED")
                    .statusCode(200)
                    .body("state", equalTo("REACHED"), "closedBy", equalTo("test-agent"));

            // then
            var closed = closed(anna, 1).get(0);
            assertThat(closed.get("outcome").asText()).isEqualTo("REACHED");
            assertThat(closed.get("requestId").asText()).isEqualTo(id);
        }

        @Test
        void happensOnce() {
            // given
            var anna = invitations.anna();
            answer(anna, Map.of("reason", "SERVICE", "contact", "PHONE"));
            var id = listed(anna).getString("requestId");
            close(id, TestKeys.AGENT, "NOT_REACHED").statusCode(200);

            // when
            close(id, TestKeys.AGENT, "REACHED").statusCode(409).body("type", equalTo("/problems/contact-closed"));

            // then
            assertThat(listed(anna).getString("state")).isEqualTo("NOT_REACHED");
            assertThat(closed(anna, 1)).hasSize(1);
        }

        @Test
        void isNotUndoneByTheSameWishInAChangedAnswer() {
            // given
            var anna = invitations.anna();
            answer(anna, Map.of("reason", "SERVICE", "contact", "PHONE"));
            close(listed(anna).getString("requestId"), TestKeys.AGENT, "REACHED")
                    .statusCode(200);

            // when
            answer(anna, Map.of("reason", "SERVICE", "contact", "PHONE", "comment", "thank you for calling"));

            // then
            answered(anna, 2);
            requested(anna, 1);
            assertThat(listed(anna).getString("state")).isEqualTo("REACHED");
        }

        @Test
        void isMadeAnewByWhoeverWantedItNoLongerInBetween() {
            // given
            var anna = invitations.anna();
            answer(anna, Map.of("reason", "SERVICE", "contact", "PHONE"));
            close(listed(anna).getString("requestId"), TestKeys.AGENT, "REACHED")
                    .statusCode(200);
            answer(anna, Map.of("reason", "SERVICE", "contact", "NO"));

            // when
            answer(anna, Map.of("reason", "SERVICE", "contact", "PHONE"));

            // then
            var told = requested(anna, 2);
            assertThat(told.get(1).get("requestId")).isNotEqualTo(told.get(0).get("requestId"));
            assertThat(closed(anna, 1).get(0).get("outcome").asText()).isEqualTo("REACHED");
        }

        @Test
        void isForAgentsAndNamesWhatIsWrong() {
            var unknown = UUID.randomUUID().toString();
            close(unknown, TestKeys.AGENT, "REACHED").statusCode(404);
            close(unknown, TestKeys.AUDITOR, "REACHED").statusCode(403);
            close(unknown, TestKeys.AGENT, "WITHDRAWN").statusCode(400);
            given().header("X-Api-Key", TestKeys.OPERATOR)
                    .get("/api/answers/contacts")
                    .then()
                    .statusCode(403);
        }
    }

    @Nested
    class Listing {

        @Test
        void leadsThroughAllThatWaitTheOldestFirst() {
            // given
            var people = List.of(invitations.anna(), invitations.anna(), invitations.anna());
            people.forEach(person -> answer(person, Map.of("reason", "SERVICE", "contact", "MAIL")));

            // when
            var found = new ArrayList<String>();
            var token = "";
            do {
                var page = given().header("X-Api-Key", TestKeys.AUDITOR)
                        .queryParam("state", "OPEN")
                        .queryParam("limit", 2)
                        .queryParam("pageToken", token)
                        .get("/api/answers/contacts")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                found.addAll(page.getList("items.customerId"));
                token = page.getString("nextPageToken");
            } while (token != null);

            // then
            found.retainAll(people.stream().map(Invitation::customerId).toList());
            assertThat(found)
                    .containsExactlyElementsOf(
                            people.stream().map(Invitation::customerId).toList());
        }

        /** Whatever the database knows of the table and the parameters. */
        @Test
        void findsThoseWhoWaitWithoutPassingAllOthers() {
            var page = Contacts.page(ContactState.OPEN).replace(":after", "$1").replace(":limit", "$2");

            var plan = database.inNewTransaction(sql -> {
                sql.execute("set local plan_cache_mode = force_generic_plan");
                sql.execute("set local enable_seqscan = off");
                sql.execute("set local enable_bitmapscan = off");
                sql.execute("set local enable_sort = off");
                sql.execute("prepare waiting (uuid, integer) as " + page);
                try {
                    return sql.createQuery("explain execute waiting(null, 10)")
                            .mapTo(String.class)
                            .list();
                } finally {
                    sql.execute("deallocate waiting");
                }
            });

            assertThat(String.join("\n", plan)).contains("contact_request_open_idx");
        }

        @Test
        void isCountedForTheWatch() {
            // given
            answer(invitations.anna(), Map.of("reason", "SERVICE", "contact", "MAIL"));
            var open = stored.count("select count(*) from contact_request where state = 'OPEN'");

            // when
            var metrics = given().get("http://localhost:" + port + "/q/metrics").asString();

            // then
            assertThat(open).isPositive();
            assertThat(metrics.lines().filter(line -> line.startsWith("winback_contacts_open")))
                    .singleElement()
                    .asString()
                    .endsWith(" " + (double) open);
        }
    }

    @Test
    void isToldAgainOnRequest() {
        // given
        var anna = invitations.anna();
        answer(anna, Map.of("reason", "SERVICE", "contact", "PHONE"));
        close(listed(anna).getString("requestId"), TestKeys.AGENT, "REACHED").statusCode(200);

        // when
        given().header("X-Api-Key", TestKeys.OPERATOR)
                .post("/api/operations/survey/republish?type=contact.requested.v1")
                .then()
                .statusCode(200);

        // then
        var requested = requested(anna, 2);
        assertThat(requested.get(1)).isEqualTo(requested.get(0));
        var closed = closed(anna, 2);
        assertThat(closed.get(1)).isEqualTo(closed.get(0));
    }

    private void answer(Invitation invitation, Map<String, String> form) {
        given().redirects()
                .follow(false)
                .formParams(form)
                .post("/s/" + invitations.token(invitation))
                .then()
                .statusCode(303);
    }

    private static ValidatableResponse close(String id, String key, String outcome) {
        return given().header("X-Api-Key", key)
                .contentType("application/json")
                .body(Map.of("outcome", outcome))
                .post("/api/answers/contacts/" + id + "/closing")
                .then();
    }

    /** The newest wish of the customer. */
    private JsonPath listed(Invitation invitation) {
        var before = stored.texts(
                        "select coalesce((select max(p.id::text) from contact_request p where p.id < c.id), '')"
                                + " from contact_request c where customer_id = '" + invitation.customerId()
                                + "' order by id desc limit 1")
                .get(0);
        return given().header("X-Api-Key", TestKeys.AGENT)
                .queryParam("limit", 1)
                .queryParam("pageToken", before.isEmpty() ? "" : PageToken.of(before))
                .get("/api/answers/contacts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("items[0]");
    }

    private static List<JsonNode> requested(Invitation invitation, int count) {
        return told(invitation, ContactRequested.TYPE, count);
    }

    private static List<JsonNode> closed(Invitation invitation, int count) {
        return told(invitation, ContactClosed.TYPE, count);
    }

    private static void answered(Invitation invitation, int count) {
        told(invitation, "survey.answered.v1", count);
    }

    private static List<JsonNode> told(Invitation invitation, String type, int count) {
        await().untilAsserted(() ->
                assertThat(SURVEYS.of(invitation.customerId(), type)).hasSize(count));
        return SURVEYS.of(invitation.customerId(), type).stream()
                .map(Topic.Event::body)
                .toList();
    }
}
