package io.winback.local.front;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON value read without a library. Asking for what is not there gives an empty value, never an exception. */
public final class Json {

    private static final Json NOTHING = new Json(Optional.empty());

    private final Optional<Object> value;

    private Json(Optional<Object> value) {
        this.value = value;
    }

    static Json of(Object value) {
        return new Json(Optional.of(value));
    }

    public static Json nothing() {
        return NOTHING;
    }

    /** Reads a text; a text that is no JSON is an {@link IllegalArgumentException}. */
    public static Json parse(String text) {
        return new JsonReader(text).read();
    }

    /** Reads a text; a text that is no JSON is nothing. */
    public static Json parseLeniently(String text) {
        try {
            return parse(text);
        } catch (IllegalArgumentException e) {
            return NOTHING;
        }
    }

    public boolean isPresent() {
        return value.isPresent();
    }

    public Json get(String name) {
        return Optional.ofNullable(fields().get(name)).orElse(NOTHING);
    }

    public Map<String, Json> fields() {
        return value.filter(JsonObject.class::isInstance)
                .map(object -> ((JsonObject) object).fields())
                .orElse(Map.of());
    }

    public List<Json> items() {
        return value.filter(JsonArray.class::isInstance)
                .map(array -> ((JsonArray) array).items())
                .orElse(List.of());
    }

    /** A text, number or truth value as text. */
    public Optional<String> text() {
        return value.filter(scalar -> !(scalar instanceof JsonObject || scalar instanceof JsonArray))
                .map(scalar -> scalar instanceof BigDecimal number ? number.toPlainString() : scalar.toString());
    }

    public String textOr(String other) {
        return text().orElse(other);
    }

    public long numberOr(long other) {
        return value.filter(BigDecimal.class::isInstance)
                .map(number -> ((BigDecimal) number).longValue())
                .orElse(other);
    }

    record JsonObject(Map<String, Json> fields) {}

    record JsonArray(List<Json> items) {}
}
