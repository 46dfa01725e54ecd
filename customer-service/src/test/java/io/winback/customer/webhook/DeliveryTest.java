package io.winback.customer.webhook;

import static io.winback.local.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.winback.customer.Api;
import io.winback.customer.ServiceTest;
import io.winback.platform.sql.Database;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class DeliveryTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Inject
    Webhooks webhooks;

    @Inject
    DeliveryService deliveries;

    @Inject
    Database database;

    private Receiver receiver;
    private Hooks hook;
    private final List<Hooks> more = new ArrayList<>();
    private final String anna = Api.id("anna");

    @BeforeEach
    void start() throws IOException {
        receiver = Receiver.start();
        hook = Hooks.register(receiver.url(), "erasure.completed");
    }

    @AfterEach
    void stop() {
        hook.remove();
        more.forEach(Hooks::remove);
        receiver.close();
    }

    @Test
    void callsWithASignatureThatTheReceiverCanVerify() {
        var id = tell();

        await().untilAsserted(() -> assertThat(receiver.about(anna)).hasSize(1));
        var call = receiver.about(anna).get(0);
        assertThat(call.path()).isEqualTo("/hooks?shop=1");
        assertThat(call.id()).isEqualTo(id.toString());
        assertThat(call.headers().getFirst("content-type")).isEqualTo("application/json");
        assertThat(call.headers().getFirst("host")).isEqualTo("127.0.0.1:" + receiver.port());
        assertThat(call.headers().getFirst("webhook-signature")).isEqualTo(Hooks.signature(hook.secret(), call));
        assertThat(Instant.ofEpochSecond(Long.parseLong(call.headers().getFirst("webhook-timestamp"))))
                .isCloseTo(Instant.now(), org.assertj.core.api.Assertions.within(Duration.ofMinutes(1)));
        assertThat(call.body())
                .isEqualTo(
                        "{\"type\":\"erasure.completed\",\"timestamp\":\"2026-03-02T12:00:00Z\",\"data\":{\"customerId\":\""
                                + anna + "\"}}");
        await().untilAsserted(() -> Api.get(hook.path() + "/deliveries")
                .then()
                .body("items", hasSize(1))
                .body("items[0].eventId", equalTo(id.toString()))
                .body("items[0].state", equalTo("DELIVERED"))
                .body("items[0].attempts", equalTo(1))
                .body("items[0].lastStatus", equalTo(204))
                .body("items[0].nextAttemptAt", nullValue()));
    }

    @Test
    void tellsAnEventOnce() {
        var id = UUID.randomUUID();
        append(event(id, anna));
        append(event(id, anna));
        append(event(UUID.randomUUID(), anna), event(id, anna));

        await().untilAsserted(() -> assertThat(receiver.about(anna)).hasSize(2));
        assertThat(log("eventId")).hasSize(2);
    }

    @Test
    void tellsNothingOfARolledBackFactAndNothingWithoutATransaction() {
        QuarkusTransaction.begin();
        webhooks.append(List.of(event(UUID.randomUUID(), anna)));
        QuarkusTransaction.rollback();

        assertThat(log("eventId")).isEmpty();
        var events = List.of(event(UUID.randomUUID(), anna));
        assertThatThrownBy(() -> webhooks.append(events)).isInstanceOf(TransactionalException.class);
    }

    @Test
    void deliversWithTheSameIdOnceTheReceiverIsBack() throws IOException {
        // given a receiver that is away
        var port = receiver.port();
        receiver.close();
        var id = tell();
        await().untilAsserted(() -> assertThat(newest("attempts")).isEqualTo(3));
        assertThat(newest("lastResult")).isEqualTo("UNREACHABLE");

        // when it is back, first with errors
        receiver = Receiver.startAt(port).answering(500);
        await().untilAsserted(() -> assertThat(receiver.about(anna)).isNotEmpty());
        receiver.answering(200);

        // then
        await().untilAsserted(() -> assertThat(newest("state")).isEqualTo("DELIVERED"));
        assertThat(receiver.about(anna))
                .extracting(Receiver.Call::id)
                .hasSizeGreaterThan(1)
                .containsOnly(id.toString());
    }

    @Test
    void followsNoRedirect() {
        receiver.answering(302);
        tell();

        await().untilAsserted(() -> assertThat(receiver.about(anna)).hasSizeGreaterThan(1));
        assertThat(receiver.calls()).noneSatisfy(call -> assertThat(call.path()).contains("redirected"));
        assertThat(newest("lastStatus")).isEqualTo(302);
    }

    @Test
    void replaysADeliveryWithItsId() {
        var id = tell();
        await().untilAsserted(() -> assertThat(newest("state")).isEqualTo("DELIVERED"));

        Api.shop()
                .post(hook.path() + "/deliveries/" + id + "/replay")
                .then()
                .statusCode(200)
                .body("replayed", equalTo(1));

        await().untilAsserted(() -> assertThat(receiver.about(anna))
                .extracting(Receiver.Call::id)
                .containsExactly(id.toString(), id.toString()));
        Api.shop()
                .post(hook.path() + "/deliveries/" + UUID.randomUUID() + "/replay")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/delivery-not-found"));
    }

    @Test
    void pausesAtAGoneAndGoesOnWhenResumed() {
        // given a receiver that wants no more
        receiver.answering(410);
        tell();
        await().untilAsserted(() ->
                Api.get(hook.path()).then().body("state", equalTo("PAUSED")).body("pauseReason", equalTo("GONE")));

        // when something else happens meanwhile, and somebody resumes
        tell();
        receiver.answering(204);
        Api.shop().post(hook.path() + "/resume").then().statusCode(200).body("state", equalTo("ACTIVE"));

        // then nothing is lost
        await().untilAsserted(() -> assertThat(log("state")).isEqualTo(List.of("DELIVERED", "DELIVERED")));
        assertThat(receiver.about(anna)).hasSize(3);
    }

    @Test
    void pausesAReceiverThatAcceptedNothingForThreeDays() {
        // given
        receiver.answering(503);
        tell();
        await().untilAsserted(() -> assertThat((Integer) newest("attempts")).isPositive());

        // when its first attempt is three days ago
        execute(
                "update webhook_delivery set first_attempt_at = first_attempt_at - interval '72 hours' where customer_id = '"
                        + anna + "'");

        // then
        await().untilAsserted(() -> Api.get(hook.path())
                .then()
                .body("state", equalTo("PAUSED"))
                .body("pauseReason", equalTo("UNREACHABLE")));
        assertThat(newest("state")).isEqualTo("WAITING");
        assertThat(metric("winback_webhooks_paused")).isPositive();
        var before = receiver.about(anna).size();

        // and it waits until somebody resumes, then has its time again
        tell();
        receiver.answering(200);
        assertThat(receiver.about(anna)).hasSize(before);
        Api.shop().post(hook.path() + "/resume").then().statusCode(200);
        await().untilAsserted(() -> assertThat(log("state")).isEqualTo(List.of("DELIVERED", "DELIVERED")));
    }

    @Test
    void givesUpADeliveryThatAloneIsRefusedAndReplaysIt() {
        // given a receiver that dislikes one of two
        receiver.answering(call -> call.customer().equals(anna) ? 422 : 200);
        tell();
        await().untilAsserted(() -> assertThat((Integer) newest("attempts")).isPositive());
        append(event(UUID.randomUUID(), Api.id("bob")));
        await().untilAsserted(() -> assertThat(log("state")).isEqualTo(List.of("DELIVERED", "WAITING")));

        // when its time is over
        execute(
                "update webhook_delivery set first_attempt_at = first_attempt_at - interval '72 hours' where customer_id = '"
                        + anna + "'");

        // then that one has failed and the webhook goes on
        await().untilAsserted(() -> assertThat(log("state")).isEqualTo(List.of("DELIVERED", "FAILED")));
        Api.get(hook.path()).then().body("state", equalTo("ACTIVE"));
        Api.get(hook.path() + "/deliveries?state=FAILED").then().body("items.customerId", contains(anna));

        // and can be replayed with all that failed since
        receiver.answering(200);
        Api.shop()
                .post(hook.path() + "/replay?from=2026-01-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("replayed", equalTo(1));
        await().untilAsserted(() -> assertThat(log("state")).isEqualTo(List.of("DELIVERED", "DELIVERED")));
        Api.shop()
                .post(hook.path() + "/replay?from=yesterday")
                .then()
                .statusCode(400)
                .body("field", equalTo("from"));
    }

    @Test
    void oneThatHangsDoesNotHoldUpTheOthers() throws IOException {
        // given a receiver that never answers, with many deliveries
        try (var dead = Receiver.start().hanging()) {
            var other = Hooks.register(dead.url(), "coupon.issued");
            more.add(other);
            var crowd = new ArrayList<WebhookEvent>();
            for (var i = 0; i < 90; i++) {
                crowd.add(new WebhookEvent(
                        UUID.randomUUID(), WebhookType.COUPON_ISSUED, anna, NOON, Map.of("customerId", anna)));
            }
            append(crowd.toArray(WebhookEvent[]::new));
            await().untilAsserted(() -> assertThat(dead.calls()).isNotEmpty());

            // when
            tell();

            // then it arrives before most of the crowd has been tried
            await().untilAsserted(() -> assertThat(receiver.about(anna)).hasSize(1));
            assertThat(dead.calls()).hasSizeLessThan(30);
            await().untilAsserted(() -> Api.get(other.path() + "/deliveries?limit=100")
                    .then()
                    .body("items.lastResult", org.hamcrest.Matchers.hasItem("TIMEOUT")));
        }
    }

    @Test
    void sendsAgainWhatADeadProcessHadInHand() {
        // given a claim that is never confirmed
        Api.shop().body("{\"active\":false}").put(hook.path());
        execute(
                "insert into webhook_delivery (webhook_id, event_id, type, customer_id, body, state, attempts, next_attempt_at, lease_until, created_at)"
                        + " values ('" + hook.id() + "', '" + UUID.randomUUID() + "', 'erasure.completed', '" + anna
                        + "', '{\"data\":{\"customerId\":\"" + anna
                        + "\"}}', 'WAITING', 1, now(), now() + interval '1 second', now())");

        // when
        Api.shop().body("{\"active\":true}").put(hook.path());

        // then it is sent once the lease is over, by a second attempt
        await().untilAsserted(() -> assertThat(newest("state")).isEqualTo("DELIVERED"));
        assertThat(newest("attempts")).isEqualTo(2);
    }

    @Test
    void ignoresTheWordOfAnAttemptThatWasTakenOver() {
        Api.shop().body("{\"active\":false}").put(hook.path());
        var id = UUID.randomUUID();
        execute(
                "insert into webhook_delivery (webhook_id, event_id, type, body, state, attempts, next_attempt_at, created_at)"
                        + " values ('" + hook.id() + "', '" + id
                        + "', 'erasure.completed', '{}', 'WAITING', 2, now(), now())");
        var webhook = Webhook.register(UUID.fromString(hook.id()), receiver.url(), java.util.Set.of(), null, NOON);

        deliveries.confirm(new Dispatch(webhook, id, "{}", 1, NOON), Outcome.of(200), NOON);

        assertThat(newest("state")).isEqualTo("WAITING");
    }

    @Test
    void writesNothingDownForAWebhookThatIsOff() {
        Api.shop().body("{\"active\":false}").put(hook.path()).then().statusCode(200);
        tell();

        assertThat(log("eventId")).isEmpty();
    }

    @Test
    void pagesTheLogNewestFirst() {
        for (var i = 0; i < 5; i++) {
            append(event(UUID.randomUUID(), anna + "-" + i));
        }

        var first = Api.get(hook.path() + "/deliveries?limit=3")
                .then()
                .body("items", hasSize(3))
                .extract();
        assertThat(first.<List<String>>path("items.customerId")).containsExactly(anna + "-4", anna + "-3", anna + "-2");
        Api.get(hook.path() + "/deliveries?limit=3&pageToken=" + first.path("nextPageToken"))
                .then()
                .body("items.customerId", contains(anna + "-1", anna + "-0"))
                .body("nextPageToken", nullValue());
    }

    @Test
    void purgesTheLogAfterThirtyDays() {
        tell();
        await().untilAsserted(() -> assertThat(newest("state")).isEqualTo("DELIVERED"));
        execute("update webhook_delivery set created_at = created_at - interval '31 days' where customer_id = '" + anna
                + "'");

        assertThat(deliveries.purge(1, Instant.now())).isTrue();

        assertThat(log("eventId")).isEmpty();
    }

    @Test
    void callsTheCheckedAddressUnderTheNameOfTheHost() {
        NamesOfTheTest.NAMES.put("hooks.shop.example", "127.0.0.1");
        var named = Hooks.register("http://hooks.shop.example:" + receiver.port() + "/named", "erasure.completed");
        more.add(named);

        Api.shop().post(named.path() + "/test").then().body("result", equalTo("ACCEPTED"));

        assertThat(receiver.calls().get(0).headers().getFirst("host"))
                .isEqualTo("hooks.shop.example:" + receiver.port());
        assertThat(URI.create(receiver.calls().get(0).path()).getPath()).isEqualTo("/named");
    }

    private UUID tell() {
        var id = UUID.randomUUID();
        append(event(id, anna));
        return id;
    }

    private static WebhookEvent event(UUID id, String customer) {
        return new WebhookEvent(id, WebhookType.ERASURE_COMPLETED, customer, NOON, Map.of("customerId", customer));
    }

    private void append(WebhookEvent... events) {
        QuarkusTransaction.requiringNew().run(() -> webhooks.append(List.of(events)));
    }

    /** One field of each line of the log, newest first. */
    private List<Object> log(String field) {
        return Api.get(hook.path() + "/deliveries")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items." + field);
    }

    private Object newest(String field) {
        return log(field).get(0);
    }

    private void execute(String statement) {
        database.use(sql -> sql.execute(statement));
    }

    private static double metric(String name) {
        var port = org.eclipse.microprofile.config.ConfigProvider.getConfig()
                .getValue("quarkus.management.test-port", Integer.class);
        return io.restassured.RestAssured.given()
                .get("http://localhost:" + port + "/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
