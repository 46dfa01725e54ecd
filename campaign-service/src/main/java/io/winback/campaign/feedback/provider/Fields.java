package io.winback.campaign.feedback.provider;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads what others write: whatever is missing or of another kind is absent, never an error. */
final class Fields {

    private Fields() {}

    static @Nullable String text(JsonNode node) {
        var text = node.isValueNode() && !node.isNull() ? node.asText().strip() : "";
        return text.isEmpty() ? null : text;
    }

    static @Nullable Integer number(JsonNode node) {
        return node.canConvertToInt() && node.asInt() > 0 ? node.asInt() : null;
    }

    static @Nullable Instant instant(JsonNode node) {
        try {
            return node.isTextual() ? OffsetDateTime.parse(node.asText()).toInstant() : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Seconds since 1970, whole or not. */
    static @Nullable Instant epochSeconds(JsonNode node) {
        return node.isNumber() ? Instant.ofEpochMilli((long) (node.asDouble() * 1000)) : null;
    }

    /** The values of headers of a name, where headers are a list of objects. */
    static Stream<String> headers(JsonNode list, String nameField, String valueField, String name) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(header -> name.equalsIgnoreCase(header.path(nameField).asText()))
                .map(header -> header.path(valueField).asText());
    }

    static List<String> present(Stream<@Nullable String> texts) {
        return texts.filter(text -> text != null && !text.isBlank())
                .map(String::valueOf)
                .toList();
    }
}
