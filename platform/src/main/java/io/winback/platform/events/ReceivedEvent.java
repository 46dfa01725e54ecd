package io.winback.platform.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.platform.trace.Origin;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A CloudEvent as it came from a topic; a tombstone has no body. */
public final class ReceivedEvent {

    private final UUID id;
    private final String type;
    private final String source;
    private final String key;
    private final Instant time;
    private final @Nullable String traceparent;
    private final byte[] body;
    private final ObjectMapper mapper;

    ReceivedEvent(
            UUID id,
            String type,
            String source,
            String key,
            Instant time,
            @Nullable String traceparent,
            byte[] body,
            ObjectMapper mapper) {
        this.id = id;
        this.type = type;
        this.source = source;
        this.key = key;
        this.time = time;
        this.traceparent = traceparent;
        this.body = body;
        this.mapper = mapper;
    }

    public UUID id() {
        return id;
    }

    /** The versioned logical name. */
    public String type() {
        return type;
    }

    /** Who told it, such as {@code /winback/customer-service}. */
    public String source() {
        return source;
    }

    public String key() {
        return key;
    }

    /** Business time of the fact. */
    public Instant time() {
        return time;
    }

    /** Of the step that told it; that somebody is gone is no step. */
    Origin origin() {
        return new Origin(key, tombstone() ? null : traceparent);
    }

    public boolean tombstone() {
        return body.length == 0;
    }

    /** The body as the consumer's own record; a body that does not fit is poison and goes to the dead letters. */
    public <T> T as(Class<T> record) {
        try {
            var value = mapper.readValue(body, record);
            if (value == null) {
                throw new MalformedEventException(type + " has an empty body", null);
            }
            return value;
        } catch (IOException e) {
            throw new MalformedEventException(type + " cannot be read as " + record.getSimpleName(), e);
        }
    }
}
