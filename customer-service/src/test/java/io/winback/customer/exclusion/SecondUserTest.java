package io.winback.customer.exclusion;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.winback.customer.Api;
import io.winback.customer.ServiceTest;
import io.winback.local.testing.TestKeys;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where the shop wants two users to lift, and ends by kind. */
@QuarkusTest
@ServiceTest
@TestProfile(SecondUserTest.Settings.class)
class SecondUserTest {

    /** What such a shop sets. */
    public static final class Settings implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "winback.exclusions.second-user-to-lift", "true",
                    "winback.exclusions.review-after", "P30D",
                    "winback.exclusions.ends-after.competitor", "P365D",
                    "winback.exclusions.ends-after.EXCESSIVE_DEMAND", "P90D");
        }
    }

    @Test
    void staysInForceUntilAnotherUserLifts() {
        // given an exclusion whose lift the agent asked for
        var anna = Exclusions.anna();
        var id = Exclusions.set(anna, "MANUAL");
        Exclusions.lift(TestKeys.AGENT, id)
                .then()
                .statusCode(200)
                .body("state", equalTo("LIFT_ASKED"))
                .body("inForce", equalTo(true))
                .body("liftAskedBy", equalTo("test-agent"));
        Exclusions.list("state=IN_FORCE&customer=" + anna).body("items", hasSize(1));
        Exclusions.list("state=LIFT_ASKED&customer=" + anna).body("items", hasSize(1));

        // when the same user tries again, then another
        Exclusions.lift(TestKeys.AGENT, id)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/second-user-needed"));
        Exclusions.lift(TestKeys.MARKETER, id).then().statusCode(200).body("state", equalTo("LIFTED"));

        // then both are on record
        Exclusions.audit(anna)
                .body("items.action", contains("EXCLUSION_LIFTED", "EXCLUSION_LIFT_ASKED", "EXCLUSION_SET"))
                .body("items.actor", contains("test-marketer", "test-agent", "test-agent"));
    }

    @Test
    void closesACaseAtOnce() {
        var anna = Exclusions.anna();
        for (var state : new String[] {"OPEN", "CLOSED"}) {
            Api.as(TestKeys.AGENT)
                    .body("{\"state\":\"" + state + "\"}")
                    .put("/api/customers/" + anna + "/cases/4711")
                    .then()
                    .statusCode(200);
        }

        Exclusions.list("customer=" + anna).body("items.state", contains("LIFTED"));
    }

    @Test
    void endsByKind() {
        var anna = Exclusions.anna();

        Exclusions.show(TestKeys.AGENT, Exclusions.set(anna, "COMPETITOR")).body("until", not(nullValue()));
        Exclusions.show(TestKeys.AGENT, Exclusions.set(anna, "EXCESSIVE_DEMAND"))
                .body("until", not(nullValue()));
        Exclusions.show(TestKeys.AGENT, Exclusions.set(anna, "TOXIC")).body("until", nullValue());
    }
}
