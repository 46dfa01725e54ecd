package io.winback.customer.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.winback.customer.Api;
import io.winback.customer.ServiceTest;
import io.winback.local.testing.TestKeys;
import io.winback.local.testing.Topic;
import io.winback.platform.events.ErasedKeys;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database was put back to a state before somebody was erased: it does not know of the erasure, and has the person again. */
@QuarkusTest
@ServiceTest
class ReapplyTest {

    private static final Topic PRIVACY = Topic.of("winback.privacy");
    private static final long LATE = 9_000_000_000L;

    @Inject
    ErasedKeys keys;

    private final String anna = Api.id("anna");
    private final UUID erasure = UUID.randomUUID();

    @Test
    void forgetsAgainWhomTheTopicTellsOf() {
        someoneWhoWasErased();

        told(erasure, anna, LATE);

        await().untilAsserted(() -> Api.get("/api/customers/" + anna).then().statusCode(404));
        show(erasure).body("state", equalTo("RUNNING"));
        // the others are asked again, with a version that nothing they were told before can pass
        await().untilAsserted(() -> assertThat(PRIVACY.of(anna, "erasure.requested.v1"))
                .extracting(event -> event.body().path("version").asLong())
                .containsExactly(LATE, LATE));
        await().untilAsserted(() -> show(erasure).body("receipts.service", contains("customer-service")));
        Api.as(TestKeys.AUDITOR)
                .get("/api/operations/customer/audit?action=ERASURE_REAPPLIED&limit=100")
                .then()
                .body("items.details.erasureId", hasItem(erasure.toString()));
    }

    @Test
    void leavesAloneWhoBeganAnewAfterAnErasureThatIsKnown() {
        // given
        Api.putCustomer(anna, "{\"name\":\"Anna\"}").then().statusCode(200);
        String known = erase();
        Api.putCustomer(anna, "{\"name\":\"Anna, who came back\"}").then().statusCode(200);

        // when
        told(UUID.fromString(known), anna, LATE);
        reapply(known).body("known", equalTo(1));

        // then, once those are read who stand behind her, some in every partition
        var others = Stream.generate(() -> Api.id("other")).limit(12).toList();
        others.forEach(other -> Api.putCustomer(other, "{\"name\":\"O\"}"));
        others.forEach(other -> told(UUID.randomUUID(), other, LATE));
        others.forEach(other -> await().untilAsserted(
                        () -> Api.get("/api/customers/" + other).then().statusCode(404)));
        Api.get("/api/customers/" + anna).then().body("name", equalTo("Anna, who came back"));
    }

    @Test
    void remembersWhoIsNotBack() {
        told(erasure, anna, LATE);

        await().untilAsserted(() -> show(erasure).body("receipts.service", contains("customer-service")));
        assertThat(isMarked()).isTrue();
    }

    @Test
    void forgetsAgainByTheRegister() {
        someoneWhoWasErased();

        reapply(erasure.toString()).body("applied", equalTo(1)).body("nobody", equalTo(0));

        Api.get("/api/customers/" + anna).then().statusCode(404);
        show(erasure).body("reference", equalTo("ticket 7")).body("requestedAt", equalTo("2026-03-02T09:20:00Z"));
        await().untilAsserted(() ->
                assertThat(PRIVACY.of(anna, "erasure.requested.v1")).hasSize(1));
        reapply(erasure.toString()).body("known", equalTo(1)).body("applied", equalTo(0));
    }

    @Test
    void keepsInTheRegisterWhoIsNotBack() {
        reapply(erasure.toString()).body("nobody", equalTo(1));

        show(erasure).body("state", equalTo("COMPLETED")).body("receipts", empty());
        reapply(erasure.toString()).body("known", equalTo(1));
        // the topic has more to say than the register: with the id, older news of the person are told from others'
        told(erasure, anna, LATE);
        await().untilAsserted(() -> assertThat(isMarked()).isTrue());
    }

    @Test
    void takesTheRegisterBackAsItWasTakenOut() {
        Api.putCustomer(anna, "{\"name\":\"Anna\"}").then().statusCode(200);
        var known = erase();

        var ids = new ArrayList<String>();
        var next = "";
        do {
            var page = Api.as(TestKeys.OPERATOR)
                    .get("/api/operations/customer/erasures?limit=3&pageToken=" + next)
                    .then()
                    .statusCode(200)
                    .extract();
            List<String> some = page.path("items.id");
            ids.addAll(some);
            giveBack(page.asString()).body("known", equalTo(some.size()));
            next = page.path("nextPageToken");
        } while (next != null);
        assertThat(ids).contains(known).doesNotHaveDuplicates();
    }

    @Test
    void isForOperators() {
        for (var key : List.of(TestKeys.STOREFRONT, TestKeys.AGENT, TestKeys.AUDITOR)) {
            Api.as(key).get("/api/operations/customer/erasures").then().statusCode(403);
            Api.as(key)
                    .body("{\"items\":[]}")
                    .post("/api/operations/customer/erasures/reapply")
                    .then()
                    .statusCode(403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"items\":[null]}",
                "{\"items\":[{\"id\":\"0199f0a2-6c1e-7b3a-9d55-3a3f7a1c2b4d\",\"customerHash\":\"anna\",\"requestedAt\":\"2026-03-02T09:20:00Z\"}]}"
            })
    void refusesWhatIsNoRegister(String body) {
        Api.as(TestKeys.OPERATOR)
                .body(body)
                .post("/api/operations/customer/erasures/reapply")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private void someoneWhoWasErased() {
        Api.putCustomer(anna, "{\"name\":\"Anna\",\"email\":\"%s@mail.example\"}".formatted(anna))
                .then()
                .statusCode(200);
    }

    private String erase() {
        return Api.as(TestKeys.AGENT)
                .body("{\"customerId\":\"%s\"}".formatted(anna))
                .post("/api/erasures")
                .path("id");
    }

    /** Anna's erasure by what a register says of it. */
    private ValidatableResponse reapply(String id) {
        return giveBack("""
                {"items": [{"id": "%s", "customerHash": "%s", "reference": "ticket 7", "requestedAt": "2026-03-02T09:20:00Z"}]}""".formatted(id, keys.hash(anna)));
    }

    private static ValidatableResponse giveBack(String page) {
        return Api.as(TestKeys.OPERATOR)
                .body(page)
                .post("/api/operations/customer/erasures/reapply")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse show(UUID id) {
        return Api.as(TestKeys.AUDITOR).get("/api/erasures/" + id).then().statusCode(200);
    }

    private boolean isMarked() {
        return QuarkusTransaction.requiringNew().call(() -> keys.isErased(anna));
    }

    private static void told(UUID erasure, String customer, long version) {
        PRIVACY.send(
                customer,
                "erasure.requested.v1",
                UUID.randomUUID(),
                Instant.parse("2026-03-02T09:20:00Z"),
                "{\"erasureId\":\"%s\",\"customerId\":\"%s\",\"version\":%d,\"requestedAt\":\"2026-03-02T09:20:00Z\"}"
                        .formatted(erasure, customer, version)
                        .getBytes(StandardCharsets.UTF_8));
    }
}
