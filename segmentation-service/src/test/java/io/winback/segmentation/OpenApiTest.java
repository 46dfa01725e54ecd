package io.winback.segmentation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.either;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.winback.local.testing.OpenApiWalk;
import io.winback.local.testing.OpenApiWalk.Operation;
import io.winback.local.testing.TestKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The published interface: committed, closed to strangers, its examples alive. */
@RealTest
class OpenApiTest {

    private static final Path COMMITTED = Path.of("src/main/resources/openapi/openapi.yaml");

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
                    var answer = send(operation, TestKeys.STOREFRONT);
                    assertThat(answer.statusCode())
                            .as("with a key of another role")
                            .isEqualTo(403);
                    assertThat(answer.contentType()).startsWith("application/problem+json");
                }));
    }

    @Test
    void hasAnExampleThatWorksForEveryBody() {
        var bodies = operations().stream()
                .filter(operation -> operation.contentType().isPresent())
                .toList();
        assertThat(bodies).isNotEmpty().allSatisfy(operation -> Service.as(keyFor(operation))
                .body(operation.example().orElseThrow())
                .request(
                        operation.method(),
                        operation
                                .path()
                                .replace("{topic}", "winback.orders")
                                .replaceAll("\\{[^}]+}", "from-the-example"))
                .then()
                .statusCode(either(equalTo(200)).or(equalTo(201))));
        Service.marketer()
                .delete("/api/lifecycle/policies/from-the-example")
                .then()
                .statusCode(204);
        Service.policy(60, 180);
    }

    private static String keyFor(Operation operation) {
        return operation.path().startsWith("/api/operations/") ? TestKeys.OPERATOR : TestKeys.MARKETER;
    }

    private static Response send(Operation operation, String key) {
        var request = given();
        if (key != null) {
            request.header("X-Api-Key", key);
        }
        operation.contentType().ifPresent(type -> request.contentType(type).body("{}"));
        return request.request(operation.method(), operation.pathWith("x"));
    }

    private static List<Operation> operations() {
        return OpenApiWalk.operations(given().get("/q/openapi?format=json").asString());
    }
}
