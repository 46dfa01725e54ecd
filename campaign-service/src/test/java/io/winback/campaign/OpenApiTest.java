package io.winback.campaign;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.winback.campaign.offer.IssuedCoupons;
import io.winback.local.testing.OpenApiWalk;
import io.winback.local.testing.OpenApiWalk.Operation;
import io.winback.local.testing.TestKeys;
import io.winback.platform.sql.Database;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The published interface: committed, closed to strangers, its examples alive. */
@RealTest
class OpenApiTest {

    private static final Path COMMITTED = Path.of("src/main/resources/openapi/openapi.yaml");

    @Inject
    IssuedCoupons coupons;

    @Inject
    Database database;

    @Inject
    HeldMessages held;

    @Test
    void isTheCommittedOne() throws IOException {
        var served =
                new String(given().accept("application/yaml").get("/q/openapi").asByteArray(), StandardCharsets.UTF_8);
        if (Boolean.getBoolean("openapi.update")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, served);
        }
        assertThat(served)
                .as(
                        "The interface changed. Renew the file with -Dtest=OpenApiTest -Dopenapi.update=true and review it.")
                .isEqualTo(Files.readString(COMMITTED));
    }

    @TestFactory
    Stream<DynamicTest> isClosedToStrangers() {
        return operations().stream()
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    assertThat(send(operation, null).statusCode())
                            .as("without a key")
                            .isEqualTo(401);
                    assertThat(send(operation, "wbk_wrong000_key").statusCode())
                            .as("with a wrong key")
                            .isEqualTo(401);
                    var answer = send(operation, keyOfAnotherRole(operation));
                    assertThat(answer.statusCode())
                            .as("with a key of another role")
                            .isEqualTo(403);
                    assertThat(answer.contentType()).startsWith("application/problem+json");
                }));
    }

    @TestFactory
    Stream<DynamicTest> isReadByAnAuditorAndChangedByNone() {
        return operations().stream()
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    var status = send(operation, TestKeys.AUDITOR).statusCode();
                    if (operation.path().endsWith("/export")) {
                        assertThat(status)
                                .as("all of one person is for who hands it out")
                                .isEqualTo(403);
                    } else if (operation.path().endsWith("/addresses")) {
                        assertThat(status).as("they hold secrets").isEqualTo(403);
                    } else if (operation.method().equals("GET")) {
                        assertThat(status).isIn(200, 404);
                    } else {
                        assertThat(status).isEqualTo(403);
                    }
                }));
    }

    @Test
    void hasExamplesThatWork() {
        for (var operation : operations()) {
            operation.example().ifPresent(example -> {
                var path = operation
                        .path()
                        .replace("{topic}", "winback.orders")
                        .replace("{code}", coupon(operation.path()))
                        .replace("{key}", key(operation.path()))
                        .replace("{id}", id(operation.path()));
                var status = given().header("X-Api-Key", keyFor(path))
                        .contentType(operation.contentType().orElseThrow())
                        .body(example.getBytes(StandardCharsets.UTF_8))
                        .request(operation.method(), path)
                        .statusCode();
                assertThat(status).as(operation.toString()).isBetween(200, 299);
            });
        }
    }

    @Test
    void hasAnExampleForEveryBody() {
        assertThat(operations())
                .filteredOn(operation -> operation.contentType().isPresent())
                .isNotEmpty()
                .allSatisfy(operation ->
                        assertThat(operation.example()).as(operation.toString()).isPresent());
    }

    @Test
    void leavesThePublicPagesOut() throws IOException {
        assertThat(Files.readString(COMMITTED)).doesNotContain("/t/");
    }

    /** A coupon of the customer in the examples, used already where the example gives it back. */
    private String coupon(String path) {
        var code = coupons.percent("anna-1");
        if (path.endsWith("/rollback")) {
            Api.storefront()
                    .body(Map.of("orderId", "o-17", "customerId", "anna-1"))
                    .post("/api/coupons/" + code + "/redeem")
                    .then()
                    .statusCode(200);
        }
        return code;
    }

    /** Of a new campaign or pool; what is asked of one needs one that is there. */
    private static String key(String path) {
        var key = Neighbours.id("example");
        if (path.startsWith("/api/campaigns/{key}/")) {
            var segment = Neighbours.id("segment");
            Neighbours.published(segment, 0);
            Api.marketer()
                    .body(Definitions.gift(segment, "A gift"))
                    .put("/api/campaigns/" + key)
                    .then()
                    .statusCode(200);
        }
        if (path.startsWith("/api/offers/pools/{key}/")) {
            Api.marketer()
                    .body(Map.of("name", "Spring codes"))
                    .put("/api/offers/pools/" + key)
                    .then()
                    .statusCode(200);
        }
        return key;
    }

    /** A message that is held, or an answer that is open, where the example resolves one. */
    private String id(String path) {
        if (path.equals("/api/messages/{id}/resolution")) {
            return held.message();
        }
        if (path.startsWith("/api/offers/compensations/")) {
            return database.with(sql -> sql.createQuery("""
                            insert into compensation (id, customer_id, state, draft, cost, needs, guard, asked_by, asked_at)
                            values (gen_random_uuid(), 'anna-1', 'PENDING', '{"kind": "AMOUNT", "reason": "late",
                              "amount": {"amount": "50.00", "currency": "GBP"}}', 50, '{AGENT_LIMIT}', '{}', 'an-agent', now())
                            returning id
                            """).mapTo(String.class).one());
        }
        if (!path.startsWith("/api/messages/replies")) {
            return Neighbours.id("example");
        }
        return database.with(sql -> sql.createQuery("""
                        insert into reply (id, customer_id, enrollment_id, message_id, campaign, stage, reply_hash, received_at)
                        values (gen_random_uuid(), 'anna-1', gen_random_uuid(), gen_random_uuid(), 'c', 's',
                          gen_random_uuid(), now())
                        returning id
                        """).mapTo(String.class).one());
    }

    private static String keyFor(String path) {
        if (path.startsWith("/api/operations/")) {
            return TestKeys.OPERATOR;
        }
        if (path.endsWith("/resolution")) {
            return path.contains("/replies/") ? TestKeys.AGENT : TestKeys.OPERATOR;
        }
        if (path.endsWith("/compensations")) {
            return TestKeys.AGENT;
        }
        if (path.endsWith("/decision") || path.endsWith("/revocation")) {
            return TestKeys.MARKETER;
        }
        return path.startsWith("/api/campaigns") ? TestKeys.MARKETER : TestKeys.STOREFRONT;
    }

    private static String keyOfAnotherRole(Operation operation) {
        var path = operation.path();
        if (path.startsWith("/api/messages/feedback")) {
            return TestKeys.AGENT;
        }
        if (path.equals("/api/messages/replies") && operation.method().equals("POST")) {
            return TestKeys.MARKETER;
        }
        if (path.startsWith("/api/offers/compensations")) {
            return TestKeys.STOREFRONT;
        }
        return path.startsWith("/api/operations") || path.startsWith("/api/messages")
                ? TestKeys.STOREFRONT
                : TestKeys.OPERATOR;
    }

    private static Response send(Operation operation, String key) {
        var request = given();
        if (key != null) {
            request.header("X-Api-Key", key);
        }
        operation.contentType().ifPresent(type -> request.contentType(type).body(new byte[] {'{', '}'}));
        return request.request(operation.method(), operation.pathWith("x"));
    }

    private static List<Operation> operations() {
        return OpenApiWalk.operations(given().get("/q/openapi?format=json").asString());
    }
}
