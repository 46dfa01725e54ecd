package io.winback.segmentation;

import com.fasterxml.jackson.databind.JsonNode;
import io.winback.local.testing.Contract;
import io.winback.local.testing.Topic;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the service has told of one key, in the order of its topic. */
public final class Told {

    private Told() {}

    /** An event with its type; a tombstone has no body. */
    public record Event(String type, JsonNode body, String text) {}

    public static List<Event> of(String topic, String key) {
        return raw(topic, key).stream()
                .map(event -> new Event(
                        event.type(), event.text() == null ? null : Contract.json(event.text()), event.text()))
                .toList();
    }

    /** As {@link #of}, but what came is not read as JSON. */
    public static List<Event> raw(String topic, String key) {
        return Topic.of(topic).records(key).stream()
                .map(record ->
                        new Event(text(record.headers().lastHeader("ce_type").value()), null, text(record.value())))
                .toList();
    }

    private static String text(byte[] value) {
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }

    public static List<Event> profiles(String customer) {
        return of("winback.profiles", customer);
    }

    /** Stages in the order told; GONE where what was told was taken back. */
    public static List<String> stages(String customer) {
        return profiles(customer).stream()
                .map(event -> event.body() == null
                        ? "GONE"
                        : event.body().get("stage").asText())
                .toList();
    }

    /** Joins and leaves of one segment, as joined and left. */
    public static List<String> membership(String customer, String segment) {
        return of("winback.segments", customer).stream()
                .filter(event -> event.body().get("segment").asText().equals(segment))
                .map(event -> event.type().replace("segment.", "").replace(".v1", ""))
                .toList();
    }
}
