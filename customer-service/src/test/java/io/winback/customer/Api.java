package io.winback.customer;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.winback.local.testing.TestKeys;
import java.util.UUID;

/** The service as a shop calls it. */
public final class Api {

    private Api() {}

    public static RequestSpecification shop() {
        return as(TestKeys.STOREFRONT);
    }

    public static RequestSpecification as(String key) {
        return given().header("X-Api-Key", key).contentType(ContentType.JSON);
    }

    /** An id no other test uses. */
    public static String id(String kind) {
        return kind + "-" + UUID.randomUUID();
    }

    public static Response putCustomer(String id, String body) {
        return shop().body(body).put("/api/customers/" + id);
    }

    public static Response putOrder(String id, String body) {
        return shop().body(body).put("/api/orders/" + id);
    }

    public static Response get(String path) {
        return shop().get(path);
    }
}
