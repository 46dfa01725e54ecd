package io.winback.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** That a customer entered the campaign, as its decision log tells it. */
record Enrollment(String customer, boolean treated, Instant at) {

    private static final String TREATED = "ENROLLED";
    private static final String HELD_OUT = "HELD_OUT";

    static List<Enrollment> all(Suite suite) {
        var enrollments = new ArrayList<Enrollment>();
        suite.everyPage(
                Service.CAMPAIGN,
                "/api/decisions?campaign=" + Marketing.CAMPAIGN,
                decision -> add(decision, enrollments));
        return enrollments;
    }

    private static void add(JsonNode decision, List<Enrollment> enrollments) {
        var kind = decision.path("decision").asText();
        if (kind.equals(TREATED) || kind.equals(HELD_OUT)) {
            enrollments.add(new Enrollment(
                    decision.path("customer").asText(),
                    kind.equals(TREATED),
                    Instant.parse(decision.path("at").asText())));
        }
    }
}
