package io.winback.customer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.winback.customer.customer.ExclusionKind;
import io.winback.customer.exclusion.ExclusionService;
import io.winback.customer.exclusion.ProposedExclusion;
import io.winback.local.testing.Contract;
import io.winback.local.testing.OpenApiWalk;
import io.winback.local.testing.OpenApiWalk.Operation;
import io.winback.local.testing.TestKeys;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The published interface: committed, closed to strangers, its examples alive. */
@QuarkusTest
@ServiceTest
class OpenApiTest {

    private static final Path COMMITTED = Path.of("src/main/resources/openapi/openapi.yaml");

    /** What a request must never set: it follows from rules, from the caller or from the clock. */
    private static final List<String> DECIDED_HERE = List.of(
            "version",
            "createdAt",
            "recordedAt",
            "erased",
            "imported",
            "suppressions",
            "permitted",
            "fingerprint",
            "actor",
            "roles",
            "setBy");

    @Inject
    ExclusionService exclusions;

    @Test
    void isTheCommittedOne() throws IOException {
        var served = given().get("/q/openapi").asString();
        if (Boolean.getBoolean("openapi.update")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, served);
        }
        assertThat(Files.readString(COMMITTED))
                .as(
                        "The interface changed. Renew the file with -Dtest=OpenApiTest -Dopenapi.update=true and review it.")
                .isEqualTo(served);
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
                    var answer = send(operation, strangerTo(operation));
                    assertThat(answer.statusCode())
                            .as("with a key of another role")
                            .isEqualTo(403);
                    assertThat(answer.contentType()).startsWith("application/problem+json");
                }));
    }

    @Test
    void hasExamplesThatWork() {
        // given what the examples refer to
        Api.putCustomer("c-1001", "{\"name\":\"Anna Tamm\",\"email\":\"anna.tamm@mail.example\"}")
                .then()
                .statusCode(200);
        Api.putOrder(
                        "o-example",
                        "{\"customerId\":\"c-1001\",\"orderedAt\":\"2026-03-02\",\"currency\":\"GBP\",\"amount\":\"41.50\"}")
                .then()
                .statusCode(200);
        String job = Api.shop()
                .body("{\"kind\":\"ORDERS\",\"format\":\"CSV\"}")
                .post("/api/imports")
                .path("id");
        String webhook = Api.shop()
                .body("{\"url\":\"https://shop.example/hooks\",\"types\":[\"consent.changed\"]}")
                .post("/api/webhooks")
                .path("id");

        // then each is accepted, the erasure of the customer last
        var inOrder = operations().stream()
                .sorted(Comparator.comparing(operation -> operation.path().startsWith("/api/erasures")))
                .toList();
        for (var operation : inOrder) {
            operation.example().ifPresent(example -> {
                var path = operation
                        .path()
                        .replace("/imports/{id}", "/imports/" + job)
                        .replace("/webhooks/{id}", "/webhooks/" + webhook)
                        .replace("/customers/{id}", "/customers/c-1001")
                        .replace("/orders/{id}", "/orders/o-example")
                        .replace("/exclusions/{id}", "/exclusions/" + exclusionFor(operation))
                        .replace("{topic}", "winback.surveys")
                        .replace("{case}", "4711")
                        .replace("{channel}", "EMAIL")
                        .replace("{purpose}", "OFFERS")
                        .replace("{returnId}", "r-example")
                        .replace("{creditId}", "n-example");
                var status = given().header("X-Api-Key", keyFor(operation))
                        .contentType(operation.contentType().orElseThrow())
                        .body(example.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .request(operation.method(), path)
                        .statusCode();
                // the order of the example is a guest's: where it meets a known order it stays with its customer
                assertThat(status).as(operation.toString()).isBetween(200, 299);
            });
        }
    }

    @TestFactory
    Stream<DynamicTest> bindsNothingThatIsDecidedHere() {
        return operations().stream()
                .filter(operation -> operation.contentType().equals(Optional.of("application/json")))
                .flatMap(operation -> DECIDED_HERE.stream()
                        .map(field -> DynamicTest.dynamicTest(operation + " with " + field, () -> {
                            var body = (ObjectNode)
                                    Contract.json(operation.example().orElseThrow());
                            body.put(field, "2");
                            var path = operation
                                    .path()
                                    .replace("{purpose}", "OFFERS")
                                    .replace("{channel}", "EMAIL")
                                    .replaceAll("\\{[^}]+}", "01912345-0000-7000-8000-000000000000");

                            var answer = given().header("X-Api-Key", keyFor(operation))
                                    .contentType("application/json")
                                    .body(body.toString())
                                    .request(operation.method(), path);

                            assertThat(answer.statusCode()).isEqualTo(400);
                            assertThat(answer.asString()).contains(field);
                        })));
    }

    @Test
    void hasAnExampleForEveryBody() {
        assertThat(operations())
                .filteredOn(operation -> operation.contentType().isPresent())
                .allSatisfy(operation ->
                        assertThat(operation.example()).as(operation.toString()).isPresent());
    }

    private static String keyFor(Operation operation) {
        if (operation.path().startsWith("/api/operations/")) {
            return TestKeys.OPERATOR;
        }
        return operation.path().startsWith("/api/exclusions") ? TestKeys.AGENT : TestKeys.STOREFRONT;
    }

    /** An exclusion in the state that the operation asks for. */
    private String exclusionFor(Operation operation) {
        if (!operation.path().startsWith("/api/exclusions/{id}")) {
            return "";
        }
        var customer = Api.id("excluded");
        if (operation.path().endsWith("/decline")) {
            exclusions.propose(List.of(new ProposedExclusion(customer, ExclusionKind.TOXIC, "hostile", "answer-1")));
        } else {
            Api.putCustomer(customer, "{}");
            Api.as(TestKeys.AGENT)
                    .body("{\"customerId\":\"" + customer + "\",\"kind\":\"MANUAL\",\"evidence\":\"asked for\"}")
                    .post("/api/exclusions");
        }
        return Api.as(TestKeys.AGENT)
                .get("/api/exclusions?customer=" + customer)
                .path("items[0].id");
    }

    private static String strangerTo(Operation operation) {
        return operation.path().startsWith("/api/exclusions") ? TestKeys.OPERATOR : TestKeys.MARKETER;
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
