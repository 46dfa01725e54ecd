package io.winback.customer.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.winback.customer.Api;
import io.winback.customer.ServiceTest;
import io.winback.local.testing.TestKeys;
import io.winback.platform.sql.Database;
import jakarta.inject.Inject;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@ServiceTest
class WebhookResourceTest {

    private static final String BODY =
            "{\"url\":\"https://shop.example/hooks\",\"types\":[\"consent.changed\"],\"description\":\"till\"}";

    @Inject
    Database database;

    @Test
    void showsTheSecretOnceAndStoresItNowhere() {
        var hook = Hooks.register("https://shop.example/hooks", "consent.changed", "coupon.issued");

        Api.get(hook.path())
                .then()
                .statusCode(200)
                .body("url", equalTo("https://shop.example/hooks"))
                .body("types", contains("consent.changed", "coupon.issued"))
                .body("state", equalTo("ACTIVE"))
                .body("secret", nullValue());
        assertThat(hook.secret()).startsWith("whsec_").hasSize("whsec_".length() + 44);
        assertThat(database.<String>with(sql -> sql.createQuery(
                                "select (select jsonb_agg(to_jsonb(w)) from webhook w)::text || coalesce((select jsonb_agg(to_jsonb(k)) from idempotency_key k)::text, '')")
                        .mapTo(String.class)
                        .one()))
                .doesNotContain(hook.secret().substring(6, 20));
        hook.remove();
    }

    @Test
    void makesOneWebhookOfARepeatedRequestAndKeepsItsSecretOutOfTheStoredAnswer() {
        // given
        var key = Api.id("key");
        var first = Api.shop().header("Idempotency-Key", key).body(BODY).post("/api/webhooks");
        first.then().statusCode(201).body("secret", startsWith("whsec_"));

        // when
        var second = Api.shop().header("Idempotency-Key", key).body(BODY).post("/api/webhooks");

        // then
        second.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first.path("id")))
                .body("secret", nullValue());
        assertThat(database.<String>with(sql -> sql.createQuery("select body from idempotency_key where key = :key")
                        .bind("key", key)
                        .mapTo(String.class)
                        .one()))
                .doesNotContain("whsec_");
        new Hooks(first.path("id"), "").remove();
    }

    @Test
    void changesWhatIsSentAndKeepsTheRest() {
        var hook = Hooks.register("https://shop.example/hooks", "consent.changed");

        Api.shop()
                .body("{\"types\":[\"contact.requested\"],\"active\":false,\"description\":\"back office\"}")
                .put(hook.path())
                .then()
                .statusCode(200)
                .body("types", contains("contact.requested"))
                .body("url", equalTo("https://shop.example/hooks"))
                .body("description", equalTo("back office"))
                .body("state", equalTo("OFF"));
        hook.remove();
        Api.get(hook.path()).then().statusCode(404).body("type", equalTo("/problems/webhook-not-found"));
    }

    @Test
    void listsInPages() {
        var one = Hooks.register("https://shop.example/1", "consent.changed");
        var two = Hooks.register("https://shop.example/2", "consent.changed");

        var first = Api.get("/api/webhooks?limit=1").then().statusCode(200).body("items", hasSize(1));
        String token = first.extract().path("nextPageToken");
        assertThat(token).isNotNull();
        Api.get("/api/webhooks?limit=100&pageToken=" + token)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(two.id()))
                .body("items.id", not(hasItem((String) first.extract().path("items[0].id"))));
        one.remove();
        two.remove();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://shop.example/h    | consent.forgotten | types | contact.requested",
                "ftp://shop.example/h      | consent.changed   | url   | https://",
                "no url at all             | consent.changed   | url   | https://",
                "https://me:pw@shop.example| consent.changed   | url   | without user",
                "https://nowhere.invalid/h | consent.changed   | url   | not known",
                "https:///h                | consent.changed   | url   | "
            })
    void namesTheFieldThatIsWrong(String url, String type, String field, String hint) {
        Api.shop()
                .body("{\"url\":\"%s\",\"types\":[\"%s\"]}".formatted(url, type))
                .post("/api/webhooks")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(field))
                .body("detail", containsString(hint == null ? "" : hint));
    }

    @Test
    void refusesWhatIsMissing() {
        Api.shop()
                .body("{\"url\":\"https://shop.example\",\"types\":[]}")
                .post("/api/webhooks")
                .then()
                .statusCode(400);
        Api.shop()
                .body("{\"types\":[\"consent.changed\"]}")
                .post("/api/webhooks")
                .then()
                .statusCode(400);
        Api.shop()
                .body(BODY.replace("till", "x".repeat(201)))
                .post("/api/webhooks")
                .then()
                .statusCode(400);
        Api.shop()
                .body(BODY.replace("{", "{\"secret\":\"mine\","))
                .post("/api/webhooks")
                .then()
                .statusCode(400);
    }

    @Test
    void letsAuditorsReadAndNotWrite() {
        var hook = Hooks.register("https://shop.example/hooks", "consent.changed");

        Api.as(TestKeys.AUDITOR).get("/api/webhooks").then().statusCode(200);
        Api.as(TestKeys.AUDITOR).get(hook.path() + "/deliveries").then().statusCode(200);
        Api.as(TestKeys.AUDITOR).body(BODY).post("/api/webhooks").then().statusCode(403);
        Api.as(TestKeys.AUDITOR).post(hook.path() + "/secret").then().statusCode(403);
        Api.as(TestKeys.AUDITOR).post(hook.path() + "/test").then().statusCode(403);
        Api.as(TestKeys.MARKETER).get("/api/webhooks").then().statusCode(403);
        Api.as(TestKeys.OPERATOR).post(hook.path() + "/resume").then().statusCode(200);
        hook.remove();
    }

    @Test
    void answersWhatTheReceiverSaidToATest() throws IOException {
        try (var receiver = Receiver.start()) {
            var hook = Hooks.register(receiver.url(), "erasure.completed");

            var said = Api.shop().post(hook.path() + "/test");

            said.then().statusCode(200).body("result", equalTo("ACCEPTED")).body("status", equalTo(204));
            var call = receiver.calls().get(0);
            assertThat(call.json().path("type").asText()).isEqualTo("webhook.test");
            assertThat(call.id()).isEqualTo(said.path("eventId"));
            assertThat(call.headers().getFirst("webhook-signature")).isEqualTo(Hooks.signature(hook.secret(), call));
            receiver.answering(503);
            Api.shop()
                    .post(hook.path() + "/test")
                    .then()
                    .body("result", equalTo("REFUSED"))
                    .body("status", equalTo(503));
            receiver.hanging();
            Api.shop().post(hook.path() + "/test").then().body("result", equalTo("TIMEOUT"));
            receiver.close();
            Api.shop().post(hook.path() + "/test").then().body("result", equalTo("UNREACHABLE"));
            hook.remove();
        }
    }

    @Test
    void signsWithTheFormerSecretBesideTheNewOne() throws IOException {
        try (var receiver = Receiver.start()) {
            // given
            var hook = Hooks.register(receiver.url(), "erasure.completed");

            // when
            String secret = Api.shop()
                    .post(hook.path() + "/secret")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("secret");
            Api.shop().post(hook.path() + "/test");

            // then
            var call = receiver.calls().get(0);
            assertThat(secret).isNotEqualTo(hook.secret());
            assertThat(call.headers().getFirst("webhook-signature").split(" "))
                    .containsExactly(Hooks.signature(hook.secret(), call), Hooks.signature(secret, call));
            hook.remove();
        }
    }

    @Test
    void keepsABoundOnSecrets() {
        var hook = Hooks.register("https://shop.example/hooks", "consent.changed");
        for (var i = 0; i < 3; i++) {
            Api.shop().post(hook.path() + "/secret").then().statusCode(200);
        }

        Api.shop()
                .post(hook.path() + "/secret")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/too-many-secrets"));
        hook.remove();
    }
}
