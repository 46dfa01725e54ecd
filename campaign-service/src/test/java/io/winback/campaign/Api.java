package io.winback.campaign;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.winback.local.testing.TestKeys;

/** Requests as the clients of this service send them. */
public final class Api {

    private Api() {}

    public static RequestSpecification marketer() {
        return as(TestKeys.MARKETER);
    }

    public static RequestSpecification storefront() {
        return as(TestKeys.STOREFRONT);
    }

    public static RequestSpecification agent() {
        return as(TestKeys.AGENT);
    }

    public static RequestSpecification operator() {
        return as(TestKeys.OPERATOR);
    }

    public static RequestSpecification as(String key) {
        return given().header("X-Api-Key", key).contentType(ContentType.JSON);
    }
}
