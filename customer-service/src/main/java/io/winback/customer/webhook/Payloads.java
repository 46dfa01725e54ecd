package io.winback.customer.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.events.EventJson;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Writes the bodies of calls. */
@Singleton
class Payloads {

    private final ObjectMapper json;

    Payloads(EventJson json) {
        this.json = json.mapper();
    }

    /** The form of the Standard Webhooks specification. */
    @RegisterForReflection
    record Payload(String type, Instant timestamp, Object data) {}

    String of(WebhookEvent event) {
        return of(event.type().text(), event.at(), event.data());
    }

    String of(String type, Instant at, Object data) {
        try {
            return json.writeValueAsString(new Payload(type, at, data));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not writable as JSON: " + data.getClass(), e);
        }
    }
}
