package io.winback.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;

/** The agent who gets back to those who asked for it: the working day after, and then the request is closed. */
final class Helpdesk {

    private static final Duration WITHIN = Duration.ofHours(20);
    private static final String REQUESTS = "/api/answers/contacts";

    private final Suite suite;
    private long reached;

    Helpdesk(Suite suite) {
        this.suite = suite;
    }

    /** Works off what has waited long enough; tells whether anything did. */
    boolean work(Instant now) {
        var due = suite.all(Service.SURVEY, REQUESTS + "?state=OPEN").stream()
                .filter(request ->
                        !Instant.parse(request.path("requestedAt").asText()).isAfter(now.minus(WITHIN)))
                .toList();
        due.forEach(this::close);
        return !due.isEmpty();
    }

    private void close(JsonNode request) {
        var id = request.path("requestId").asText();
        suite.asAgent(Call.post(
                suite.at(Service.SURVEY, REQUESTS + "/" + id + "/closing"),
                "close-" + id,
                Json.object().put("outcome", "REACHED")));
        reached++;
    }

    String summary() {
        return Words.count(reached) + " who asked for it were called back";
    }
}
