package io.winback.customer.intake.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.winback.customer.customer.InvalidFieldException;
import io.winback.customer.intake.source.Row;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lines or the returns of an order: one in the row, or one for every element of the list at {@code each}.
 *
 * @param name lines or returns
 * @param mark the field without which the row holds none
 */
record PartRule(String name, String mark, @Nullable String each, List<Field> fields) {

    void add(ArrayNode parts, Row row, Kind.Reading reading) {
        for (var one : each == null ? List.of(row) : row.each(each)) {
            var part = JsonNodeFactory.instance.objectNode();
            try {
                fields.forEach(field -> field.fill(part, one, reading));
            } catch (InvalidFieldException e) {
                throw new InvalidFieldException(name + "." + e.field(), Objects.requireNonNullElse(e.getMessage(), ""));
            }
            if (part.has(mark) && !isNothing(part.get(mark))) {
                parts.add(part);
            }
        }
    }

    /** Systems write a zero where nothing came back. */
    private static boolean isNothing(JsonNode told) {
        return told.isNumber() && told.decimalValue().signum() == 0;
    }

    /** Those inside the list are named behind it, with a star for its elements. */
    Stream<String> places() {
        return fields.stream()
                .flatMap(field -> field.rule().places())
                .map(place -> each == null || place.startsWith("/") ? place : each + "/*/" + place);
    }
}
