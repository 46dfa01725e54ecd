package io.winback.segmentation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.winback.local.testing.TestClock;
import io.winback.local.testing.TestKeys;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.ConfigProvider;

/** Speaks to the service as a marketer does: over HTTP. */
public final class Service {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Service() {}

    public static RequestSpecification marketer() {
        return as(TestKeys.MARKETER);
    }

    public static RequestSpecification as(String key) {
        return given().header("X-Api-Key", key).contentType(ContentType.JSON);
    }

    public static ValidatableResponse lifecycle(String customer) {
        return marketer().get("/api/lifecycle/customers/{id}", customer).then();
    }

    public static void policy(int repeatInterval, int lapseThreshold) {
        marketer()
                .body("{\"repeatIntervalDays\":" + repeatInterval + ",\"lapseThresholdDays\":" + lapseThreshold + "}")
                .put("/api/lifecycle/policy")
                .then()
                .statusCode(200);
        Shop.soon().untilAsserted(() -> assertThat(marketer()
                        .get("/api/lifecycle/policy")
                        .then()
                        .extract()
                        .jsonPath()
                        .getBoolean("applying"))
                .isFalse());
    }

    public static void published(String key, String rule) {
        marketer()
                .body("{\"name\":\"" + key + "\",\"rule\":" + rule + "}")
                .put("/api/segments/{key}", key)
                .then()
                .statusCode(200);
        marketer().post("/api/segments/{key}/publish", key).then().statusCode(200);
        Shop.soon().untilAsserted(() -> assertThat(marketer()
                        .get("/api/segments/{key}", key)
                        .then()
                        .extract()
                        .jsonPath()
                        .getString("state"))
                .isEqualTo("PUBLISHED"));
    }

    /** Where the business clock stands. */
    public static Instant now() {
        return Instant.parse(clock().getString("now"));
    }

    /** Midday of the day that lies so many days from today; the shop's zone is near UTC. */
    public static Instant daysFromNow(int days) {
        return now().truncatedTo(ChronoUnit.DAYS).plus(days, ChronoUnit.DAYS).plus(12, ChronoUnit.HOURS);
    }

    /** Moves on to midday of a later day. */
    public static void pass(int days) {
        TestClock.moveTo(daysFromNow(days));
    }

    public static io.vertx.core.json.JsonObject clock() {
        var port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/clock"))
                    .build();
            return new io.vertx.core.json.JsonObject(
                    HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until nothing is due, pending or unsent. */
    public static void atRest() {
        Shop.soon().untilAsserted(() -> {
            assertThat(clock().getLong("inHand")).isZero();
            assertThat(clock().getLong("outbox")).isZero();
        });
    }
}
