package io.winback.survey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

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

    @Test
    void leavesThePublicPagesOut() throws IOException {
        assertThat(Files.readString(COMMITTED)).doesNotContain("/s/{token}", "  /s:");
    }
}
