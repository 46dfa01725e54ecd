package io.winback.customer.exclusion;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.winback.customer.Api;
import io.winback.local.testing.TestKeys;

/** Exclusions as the helpdesk works with them. */
final class Exclusions {

    private Exclusions() {}

    /** A customer who is known and left in peace. */
    static String anna() {
        var anna = Api.id("anna");
        Api.putCustomer(anna, "{\"name\":\"Anna Tamm\",\"email\":\"%s@mail.example\"}".formatted(anna))
                .then()
                .statusCode(200);
        return anna;
    }

    static Response post(String key, String body) {
        return Api.as(key).body(body).post("/api/exclusions");
    }

    /** The id of a new exclusion in force. */
    static String set(String customer, String kind) {
        return post(TestKeys.AGENT, body(customer, kind))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String body(String customer, String kind) {
        return "{\"customerId\":\"%s\",\"kind\":\"%s\",\"evidence\":\"Anna Tamm wrote so\"}".formatted(customer, kind);
    }

    static Response put(String id, String body) {
        return Api.as(TestKeys.AGENT).body(body).put("/api/exclusions/" + id);
    }

    static Response lift(String key, String id) {
        return Api.as(key).body("{\"reason\":\"Anna apologised\"}").post("/api/exclusions/" + id + "/lift");
    }

    static ValidatableResponse show(String key, String id) {
        return Api.as(key).get("/api/exclusions/" + id).then().statusCode(200);
    }

    static ValidatableResponse list(String query) {
        return Api.as(TestKeys.AGENT).get("/api/exclusions?" + query).then().statusCode(200);
    }

    /** What the audit trail holds of a customer, newest first. */
    static ValidatableResponse audit(String customer) {
        return given().header("X-Api-Key", TestKeys.AUDITOR)
                .accept(ContentType.JSON)
                .get("/api/operations/customer/audit?customer=" + customer)
                .then()
                .statusCode(200);
    }
}
