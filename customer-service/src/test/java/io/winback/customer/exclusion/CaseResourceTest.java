package io.winback.customer.exclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.winback.customer.Api;
import io.winback.customer.ServiceTest;
import io.winback.local.testing.TestKeys;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A helpdesk tells its cases by its own numbers and needs to know nothing else. */
@QuarkusTest
@ServiceTest
class CaseResourceTest {

    @Test
    void excludesWhileOneOfTheCasesIsOpen() {
        // given two open cases
        var anna = Exclusions.anna();
        put(anna, "4711", "{\"state\":\"OPEN\",\"subject\":\"SERVICE.DELIVERY\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"));
        put(anna, "4712", "{\"state\":\"OPEN\"}").then().statusCode(200);
        inForce(anna, "4711", "4712");

        // when they are closed one by one
        put(anna, "4711", "{\"state\":\"CLOSED\"}").then().statusCode(200).body("state", equalTo("CLOSED"));
        inForce(anna, "4712");
        put(anna, "4712", "{\"state\":\"CLOSED\"}").then().statusCode(200);

        // then the customer is free
        Exclusions.list("state=IN_FORCE&customer=" + anna).body("items", empty());
        Exclusions.list("state=LIFTED&customer=" + anna).body("items", hasSize(2));
    }

    @Test
    void tellsTheSameAgainWithoutEffect() {
        var anna = Exclusions.anna();

        var first = id(put(anna, "4711", "{\"state\":\"OPEN\"}"));
        var second = id(put(anna, "4711", "{\"state\":\"OPEN\"}"));
        put(anna, "4711", "{\"state\":\"CLOSED\"}").then().statusCode(200);
        put(anna, "4711", "{\"state\":\"CLOSED\"}").then().statusCode(200);

        assertThat(second).isEqualTo(first);
        Exclusions.audit(anna)
                .body("items.action", contains("EXCLUSION_LIFTED", "EXCLUSION_SET"))
                .body("items[0].details.reference", equalTo("4711"))
                .body("items[0].actor", equalTo("test-agent"));
    }

    @Test
    void isOpenedAgain() {
        var anna = Exclusions.anna();
        var first = id(put(anna, "4711", "{\"state\":\"OPEN\"}"));
        put(anna, "4711", "{\"state\":\"CLOSED\"}").then().statusCode(200);

        var second = id(put(anna, "4711", "{\"state\":\"OPEN\"}"));

        assertThat(second).isNotEqualTo(first);
        inForce(anna, "4711");
    }

    @Test
    void learnsTheSubjectLater() {
        var anna = Exclusions.anna();
        put(anna, "4711", "{\"state\":\"OPEN\"}");

        put(anna, "4711", "{\"state\":\"OPEN\",\"subject\":\"QUALITY.FAULT\"}")
                .then()
                .statusCode(200)
                .body("subject", equalTo("QUALITY.FAULT"));

        Exclusions.list("customer=" + anna).body("items.subject", contains("QUALITY.FAULT"));
    }

    @Test
    void isClosedThoughItNeverWasOpen() {
        var anna = Exclusions.anna();

        put(anna, "4711", "{\"state\":\"CLOSED\"}").then().statusCode(200).body("state", equalTo("CLOSED"));

        Exclusions.list("customer=" + anna).body("items", empty());
    }

    @Test
    void isTheSameUnderItsReference() {
        var anna = Exclusions.anna();
        var open = "{\"customerId\":\"%s\",\"kind\":\"OPEN_CASE\",\"reference\":\"4711\"}".formatted(anna);
        Exclusions.post(TestKeys.AGENT, open).then().statusCode(201);

        Exclusions.post(TestKeys.AGENT, open).then().statusCode(409);
        put(anna, "4711", "{\"state\":\"CLOSED\"}").then().statusCode(200);

        Exclusions.list("state=IN_FORCE&customer=" + anna).body("items", empty());
    }

    @Test
    void isToldByAgentsAndTheShopOnly() {
        var anna = Exclusions.anna();
        for (var key : List.of(TestKeys.AGENT, TestKeys.STOREFRONT)) {
            put(key, anna, "4711", "{\"state\":\"OPEN\"}").then().statusCode(200);
        }
        for (var key : List.of(TestKeys.MARKETER, TestKeys.OPERATOR, TestKeys.AUDITOR)) {
            put(key, anna, "4711", "{\"state\":\"CLOSED\"}").then().statusCode(403);
        }
    }

    @Test
    void saysWhatIsWrong() {
        var anna = Exclusions.anna();

        put("nobody", "4711", "{\"state\":\"OPEN\"}")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/customer-not-found"));
        for (var body : List.of(
                "{}", "{\"state\":\"MAYBE\"}", "{\"state\":\"OPEN\",\"subject\":\"a text\"}", "{\"stat\":\"OPEN\"}")) {
            put(anna, "4711", body).then().statusCode(400);
        }
        put(anna, "a b", "{\"state\":\"OPEN\"}").then().statusCode(400);
    }

    private static void inForce(String customer, String... cases) {
        Exclusions.list("state=IN_FORCE&customer=" + customer).body("items.reference", containsInAnyOrder(cases));
    }

    private static String id(Response response) {
        return response.then().statusCode(200).extract().path("exclusionId");
    }

    private static Response put(String customer, String number, String body) {
        return put(TestKeys.AGENT, customer, number, body);
    }

    private static Response put(String key, String customer, String number, String body) {
        return Api.as(key).body(body).put("/api/customers/" + customer + "/cases/" + number);
    }
}
