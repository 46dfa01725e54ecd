package io.winback.platform.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.winback.platform.RealTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@RealTest
class ScriptsTest {

    @Inject
    PageScripts scripts;

    @Test
    void comeFromOurHostAndAreKept() {
        for (var name : scripts.names()) {
            given().get("/ui/test/assets/" + name)
                    .then()
                    .statusCode(200)
                    .contentType("text/javascript;charset=UTF-8")
                    .header("Cache-Control", "public, max-age=31536000, immutable")
                    .header("Content-Encoding", "gzip")
                    .header("Content-Security-Policy", containsString("script-src 'self';"))
                    .body(not(containsString("sourceMappingURL")));
        }
        assertThat(scripts.names()).hasSize(2).allMatch(name -> name.matches("charts?\\.[0-9a-f]+\\.js"));
    }

    @Test
    void comePlainToWhoeverTakesNothingElse() {
        given().config(io.restassured.RestAssured.config()
                        .decoderConfig(io.restassured.config.DecoderConfig.decoderConfig()
                                .noContentDecoders()))
                .get("/ui/test/assets/" + scripts.names().get(1))
                .then()
                .statusCode(200)
                .header("Content-Encoding", org.hamcrest.Matchers.nullValue())
                .body(containsString("figure[data-chart]"));
    }

    @Test
    void areNothingElseOfOurs() {
        given().get("/ui/test/assets/chart.0.js").then().statusCode(404);
        given().get("/ui/test/assets/frame.css").then().statusCode(404);
    }
}
