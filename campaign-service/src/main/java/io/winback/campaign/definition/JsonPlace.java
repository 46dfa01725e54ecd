package io.winback.campaign.definition;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where and why a value of a file could not be read, in the words of whoever writes such files. */
final class JsonPlace {

    /** In a path of the validation: where a collection says what it holds. */
    private static final Pattern HOLDS = Pattern.compile("<[^>]*>");

    /** There too: the key of a map, or the number in a list. */
    private static final Pattern INSIDE = Pattern.compile("\\[([^\\]]*)\\]");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private JsonPlace() {}

    static Place of(JsonMappingException e) {
        return new Place(field(e), message(e));
    }

    /** {@code offers[sorry].percent} of the validation is {@code offers.sorry.percent} of a file; {@code stages[0]} is the same in both. */
    static String field(String path) {
        var field = INSIDE.matcher(HOLDS.matcher(path).replaceAll(""))
                .replaceAll(inside -> NUMBER.matcher(inside.group(1)).matches()
                        ? "[" + inside.group(1) + "]"
                        : "." + inside.group(1));
        // the record component of a stage is called otherwise, as wait is a method of every object
        return field.replace(".waiting", ".wait");
    }

    private static String field(JsonMappingException e) {
        var field = new StringBuilder();
        for (var step : e.getPath()) {
            if (step.getFieldName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return field.isEmpty() ? "body" : field.toString();
    }

    private static String message(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            var known = unknown.getKnownPropertyIds() == null
                    ? ""
                    : unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "));
            return "there is no such field; known are " + known;
        }
        if (e instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
            return "it is one of "
                    + Arrays.stream(format.getTargetType().getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (e.getCause() instanceof IllegalArgumentException wrong && wrong.getMessage() != null) {
            return wrong.getMessage();
        }
        return "the value cannot be read as what belongs here; see the example of this operation";
    }
}
