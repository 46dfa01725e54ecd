package io.winback.segmentation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.winback.local.testing.ExposedMeters;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RealTest
class ExposedMetersTest {

    @ConfigProperty(name = "quarkus.management.test-port")
    int port;

    /** What is only there after a request of its kind. */
    @BeforeEach
    void somebodyAsks() {
        given().get("/api/operations/segmentation/accounts").then().statusCode(401);
    }

    @Test
    void areThoseThatAlertsAndDashboardsAreCheckedAgainst() throws IOException {
        var exposed = ExposedMeters.at(port);
        var committed = exposed.committed();

        assertThat(exposed.names())
                .as("a meter is gone: alerts and dashboards may use it")
                .containsAll(committed);
        assertThat(committed)
                .as("a meter is new: renew the list with -Dtest=ExposedMetersTest -Dmetrics.update=true")
                .containsAll(exposed.ours());
    }

    @Test
    void sayWhatTheyMean() {
        assertThat(ExposedMeters.at(port).withoutDescription()).isEmpty();
    }
}
