package io.winback.e2e.drill;

import static io.winback.e2e.drill.DrillMain.say;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.e2e.suite.Suite;
import io.winback.local.testing.TestKeys;
import java.io.IOException;
import java.util.UUID;

/** The operator who replays what a process of 0.1.0 put aside as it ended, as docs/upgrading.md says. */
final class PutAside {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Crew crew;

    PutAside(Crew crew) {
        this.crew = crew;
    }

    void replay() throws IOException {
        for (var service : Suite.SERVICES) {
            var path = "/api/operations/" + service + "/dead-letters";
            for (var topic : call(service, "GET", path, "")) {
                if (topic.path("open").asLong() > 0) {
                    replay(
                            service,
                            path + "/" + topic.path("topic").asText(),
                            topic.path("open").asLong());
                }
            }
        }
    }

    private void replay(String service, String path, long open) throws IOException {
        var seen = call(service, "GET", path, "").path("seen").asText();
        var handled = call(service, "POST", path + "/replay", "{\"seen\": \"" + seen + "\"}");
        say("replayed of " + path + ": " + handled);
        if (handled.path("replayed").asLong() != open) {
            throw new IllegalStateException(open + " were open at " + path + ": " + handled);
        }
    }

    private JsonNode call(String service, String method, String path, String body) throws IOException {
        var api = crew.api(service);
        var answer = api.send(api.request(method, path, body, TestKeys.OPERATOR)
                .header("Idempotency-Key", UUID.randomUUID().toString()));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
