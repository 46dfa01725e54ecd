package io.winback.customer.intake.source;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One line of NDJSON. A place with a leading slash is a pointer from the root, without one a property of the element at hand. */
public final class JsonRow implements Row {

    private static final int REMEMBERED = 1_000;
    private static final Map<String, JsonPointer> POINTERS = new ConcurrentHashMap<>();

    private final String json;
    private final ObjectReader reader;
    private final @Nullable JsonRow whole;
    private @Nullable JsonNode node;

    JsonRow(String json, ObjectReader reader) {
        this.json = json;
        this.reader = reader;
        this.whole = null;
    }

    private JsonRow(JsonNode element, JsonRow whole) {
        this.json = "";
        this.reader = whole.reader;
        this.node = element;
        this.whole = whole;
    }

    /** The line as it is written. */
    public String json() {
        return json;
    }

    /** The line as a tree; of a line that is no JSON the exception tells. */
    public JsonNode tree() throws JsonProcessingException {
        if (node == null) {
            node = reader.readTree(json);
        }
        return node;
    }

    @Override
    public @Nullable String text(String place) {
        var found = find(place);
        var text = found.isValueNode() && !found.isNull() ? found.asText() : "";
        return text.isBlank() ? null : text.strip();
    }

    @Override
    public List<JsonRow> each(String place) {
        var root = whole == null ? this : whole;
        var elements = new ArrayList<JsonRow>();
        find(place).forEach(element -> elements.add(new JsonRow(element, root)));
        return elements;
    }

    @Override
    public Stream<String> places() {
        return places("", known(this));
    }

    private JsonNode find(String place) {
        var base = place.startsWith("/") && whole != null ? whole : this;
        return known(base).at(pointer(place.startsWith("/") ? place : "/" + place));
    }

    private static Stream<String> places(String prefix, JsonNode at) {
        if (at.isArray()) {
            return at.isEmpty() ? Stream.of() : places(prefix + "/*", at.get(0));
        }
        if (at.isObject()) {
            return at.properties().stream().flatMap(entry -> places(prefix + "/" + entry.getKey(), entry.getValue()));
        }
        return at.isNull() ? Stream.of() : Stream.of(prefix);
    }

    private static JsonNode known(JsonRow row) {
        try {
            return row.tree();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The tree is read before its parts", e);
        }
    }

    private static JsonPointer pointer(String place) {
        var known = POINTERS.get(place);
        if (known != null) {
            return known;
        }
        var compiled = JsonPointer.compile(place);
        if (POINTERS.size() < REMEMBERED) {
            POINTERS.put(place, compiled);
        }
        return compiled;
    }
}
