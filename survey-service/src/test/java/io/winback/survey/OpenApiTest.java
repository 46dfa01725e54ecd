package io.winback.survey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.winback.local.testing.OpenApiWalk;
import io.winback.local.testing.TestKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@ServiceTest
class OpenApiTest {

    private static final Path COMMITTED = Path.of("src/main/resources/openapi/openapi.yaml");

    @Test
    void isWhatIsCommitted() throws IOException {
        var served =
                new String(given().accept("application/yaml").get("/q/openapi").asByteArray(), StandardCharsets.UTF_8);
        if (Boolean.getBoolean("openapi.update")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, served);
        }
        assertThat(served)
                .as("the API changed: if that is meant, renew the file with -Dtest=OpenApiTest -Dopenapi.update=true")
                .isEqualTo(Files.readString(COMMITTED));
    }

    @TestFactory
    Stream<DynamicTest> isClosedToStrangers() {
        return OpenApiWalk.operations(given().get("/q/openapi?format=json").asString()).stream()
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    assertThat(status(operation, "wbk_wrong000_key")).isEqualTo(401);
                    assertThat(status(operation, TestKeys.STOREFRONT)).isEqualTo(403);
                    assertThat(given().request(operation.method(), operation.pathWith("x"))
                                    .statusCode())
                            .isEqualTo(401);
                }));
    }

    @Test
    void leavesThePublicPagesOut() throws IOException {
        assertThat(Files.readString(COMMITTED)).doesNotContain("/s/{token}", "  /s:");
    }

    private static int status(OpenApiWalk.Operation operation, String key) {
        return given().header("X-Api-Key", key)
                .request(operation.method(), operation.pathWith("x"))
                .statusCode();
    }
}
