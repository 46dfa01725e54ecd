package io.winback.campaign;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.winback.local.testing.ExposedMeters;
import java.io.IOException;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RealTest
class ExposedMetersTest {

    /** Exposed once there is something to tell: their labels are not known before. */
    private static final Set<String> LATER = Set.of(
            "winback_delivery_held_total",
            "winback_events_unknown_total",
            "winback_feedback_mails_total",
            "winback_health_notices_total",
            "winback_pool_free",
            "winback_replies_total",
            "winback_sign_in_total");

    @ConfigProperty(name = "quarkus.management.test-port")
    int port;

    /** What is only there after a request of its kind. */
    @BeforeEach
    void somebodyAsks() {
        given().get("/api/operations/campaign/accounts").then().statusCode(401);
    }

    @Test
    void areThoseThatAlertsAndDashboardsAreCheckedAgainst() throws IOException {
        var exposed = ExposedMeters.at(port);
        var committed = exposed.committed(LATER);

        assertThat(committed)
                .as("a meter is new, or gone: renew the list with -Dtest=ExposedMetersTest -Dmetrics.update=true")
                .containsAll(exposed.ours())
                .containsAll(LATER)
                .allSatisfy(name -> assertThat(exposed.names().contains(name) || LATER.contains(name))
                        .as(name)
                        .isTrue());
        assertThat(ExposedMeters.written()).containsAll(LATER);
    }

    @Test
    void sayWhatTheyMean() {
        assertThat(ExposedMeters.at(port).withoutDescription()).isEmpty();
    }

    @Test
    void knowWhatTheyAskTheDatabase() {
        assertThat(ExposedMeters.at(port).unknown()).allMatch(line -> line.startsWith("winback_accounts_unbalanced"));
    }
}
