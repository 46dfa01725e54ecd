package io.winback.customer.exclusion;

import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.winback.customer.Api;
import io.winback.customer.ServiceTest;
import io.winback.customer.customer.ExclusionKind;
import io.winback.local.testing.TestKeys;
import io.winback.local.testing.Topic;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A machine proposes, a person decides. */
@QuarkusTest
@ServiceTest
class ProposalTest {

    @Inject
    ExclusionService service;

    @Test
    void excludesNobodyByItself() {
        var anna = Exclusions.anna();

        propose(anna, "answer-1");

        Exclusions.list("state=IN_FORCE&customer=" + anna).body("items", empty());
        Exclusions.list("state=PROPOSED&customer=" + anna)
                .body("items.kind", contains("TOXIC"))
                .body("items[0].inForce", equalTo(false));
        Exclusions.audit(anna)
                .body("items.action", contains("EXCLUSION_PROPOSED"))
                .body("items[0].actor", equalTo("system"));
    }

    @Test
    void isConfirmedByAnAgent() {
        var anna = Exclusions.anna();
        var id = propose(anna, "answer-1");

        decide(TestKeys.MARKETER, id, "confirm").then().statusCode(403);
        decide(TestKeys.AGENT, id, "confirm")
                .then()
                .statusCode(200)
                .body("state", equalTo("IN_FORCE"))
                .body("setBy", equalTo("test-agent"));

        Exclusions.audit(anna).body("items.action", contains("EXCLUSION_CONFIRMED", "EXCLUSION_PROPOSED"));
        decide(TestKeys.AGENT, id, "confirm").then().statusCode(409);
    }

    @Test
    void isDeclinedAndNotProposedAgainFromTheSameCause() {
        var anna = Exclusions.anna();
        var id = propose(anna, "answer-1");

        decide(TestKeys.AGENT, id, "decline").then().statusCode(200).body("state", equalTo("DECLINED"));
        propose(anna, "answer-1");

        Exclusions.list("customer=" + anna).body("items", hasSize(1));
        assertThat(propose(anna, "answer-2")).isNotEqualTo(id);
        Exclusions.list("customer=" + anna).body("items", hasSize(2));
    }

    @Test
    void isNotMadeOfACustomerWhoIsLeftAloneAlready() {
        var anna = Exclusions.anna();
        var id = Exclusions.set(anna, "TOXIC");

        propose(anna, "answer-1");

        Exclusions.list("customer=" + anna).body("items.id", contains(id));
    }

    @Test
    void isNotConfirmedBesideOneInForce() {
        var anna = Exclusions.anna();
        var id = propose(anna, "answer-1");
        Exclusions.set(anna, "TOXIC");

        decide(TestKeys.AGENT, id, "confirm")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/exclusion-already-in-force"));
        decide(TestKeys.AGENT, id, "decline").then().statusCode(200);
    }

    @Test
    void waitsForACustomerWhoIsNotKnownYet() {
        var unknown = Api.id("unknown");

        assertThat(propose(unknown, "answer-1")).isNotNull();
    }

    @Test
    void comesFromAnAnswerAndExcludesNobodyHoweverOftenItIsTold() {
        var anna = Api.id("anna");
        var proposal = """
                {"proposalId":"%s","customerId":"%s","kind":"TOXIC","reference":"%s","proposedAt":"2026-03-02T18:30:00Z",
                 "evidence":"An answer to the survey churn-reason has words of hostility (INSULT)."}""";
        var answer = UUID.randomUUID();

        // told of somebody who is not known yet, again, from an inbox under another id, and from another answer
        tell(anna, proposal.formatted(UUID.randomUUID(), anna, answer));
        tell(anna, proposal.formatted(UUID.randomUUID(), anna, answer));
        tell(anna, proposal.formatted(UUID.randomUUID(), anna, UUID.randomUUID()));
        tell(anna, "contact.closed.v1", """
                {"requestId":"%s","customerId":"%s","outcome":"REACHED","closedAt":"2026-03-03T10:00:00Z"}""".formatted(UUID.randomUUID(), anna));

        await().untilAsserted(() -> Api.get("/api/customers/" + anna + "/timeline")
                .then()
                .body("items.kind", hasItem("contact.closed"))
                .body("items.kind", hasItem("exclusion.proposed"))
                .body("items.details.evidence", everyItem(nullValue())));
        Exclusions.list("customer=" + anna)
                .body("items.state", contains("PROPOSED"))
                .body("items[0].inForce", equalTo(false))
                .body("items[0].reference", equalTo(answer.toString()))
                .body("items[0].evidence", containsString("INSULT"));
        Api.get("/api/customers/" + anna).then().body("exclusions", empty());
    }

    private static void tell(String customer, String proposal) {
        tell(customer, "exclusion.proposed.v1", proposal);
    }

    private static void tell(String customer, String type, String body) {
        Topic.of("winback.surveys").send(customer, type, body.getBytes(StandardCharsets.UTF_8));
    }

    /** The id of the newest exclusion of the customer afterwards. */
    private String propose(String customer, String answer) {
        service.propose(List.of(new ProposedExclusion(customer, ExclusionKind.TOXIC, "hostile words", answer)));
        return Exclusions.list("customer=" + customer).extract().path("items[0].id");
    }

    private static io.restassured.response.Response decide(String key, String id, String verb) {
        return Api.as(key).body("{\"reason\":\"sarcasm\"}").post("/api/exclusions/" + id + "/" + verb);
    }
}
