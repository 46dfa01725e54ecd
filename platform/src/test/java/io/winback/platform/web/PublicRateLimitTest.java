package io.winback.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.notNullValue;

import io.winback.platform.RealTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@RealTest
class PublicRateLimitTest {

    @Test
    void oneLinkIsShownSoOftenAndAnotherStillIs() {
        // when
        var statuses = IntStream.range(0, 40)
                .map(i -> given().get("/s/one").statusCode())
                .boxed()
                .toList();

        // then
        assertThat(statuses.subList(0, 20)).containsOnly(200);
        assertThat(statuses).endsWith(429);
        given().get("/s/one").then().statusCode(429).header("Retry-After", notNullValue());
        given().get("/s/another").then().statusCode(200);
    }

    @Test
    void aForgedAddressOfAClientIsNotBelieved() {
        // when
        var statuses = IntStream.range(0, 40)
                .map(i -> given().header("X-Forwarded-For", "10.0.0." + i)
                        .get("/s/forged")
                        .statusCode())
                .boxed()
                .toList();

        // then
        assertThat(statuses).endsWith(429);
    }
}
