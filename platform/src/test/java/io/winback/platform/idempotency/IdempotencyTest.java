package io.winback.platform.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.winback.platform.RealTest;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@RealTest
class IdempotencyTest {

    private final String key = UUID.randomUUID().toString();

    @Test
    void aRepeatedRequestGetsTheFirstAnswer() {
        // given
        var first = post(key, "anna", false);

        // when
        var second = post(key, "anna", false);

        // then
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.getHeader("Location")).isEqualTo(first.getHeader("Location"));
        assertThat(second.getHeader("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void parallelRequestsWithOneKeyHaveOneEffect() throws Exception {
        // given
        var before = CounterResource.CALLS.get();
        var requests = new ArrayList<Callable<String>>();
        for (var i = 0; i < 20; i++) {
            requests.add(() -> post(key, "anna", false).asString());
        }

        // when
        var clients = Executors.newFixedThreadPool(10);
        var answers = clients.invokeAll(requests);
        clients.shutdown();

        // then
        for (var answer : answers) {
            assertThat(answer.get()).isEqualTo(answers.get(0).get());
        }
        assertThat(CounterResource.CALLS.get()).isEqualTo(before + 1);
    }

    @Test
    void theKeyOfAnotherRequestIsRefused() {
        post(key, "anna", false);

        given().header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(new CounterResource.CountRequest("olga", false))
                .post("/counter")
                .then()
                .statusCode(422)
                .contentType(equalTo("application/problem+json"))
                .body("detail", containsString("new key"));
    }

    @Test
    void aRefusalKeepsNoKey() {
        assertThat(post(key, "anna", true).statusCode()).isEqualTo(400);
        assertThat(post(key, "anna", false).statusCode()).isEqualTo(201);
    }

    private static Response post(String key, String name, boolean refuse) {
        return given().header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(new CounterResource.CountRequest(name, refuse))
                .post("/counter");
    }
}
