package io.winback.customer.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.winback.customer.customer.InvalidFieldException;
import java.util.List;
import java.util.stream.Collectors;

/** Says what is wrong with JSON in words of our own: those of the parser repeat what the line says. */
final class JsonReasons {

    private JsonReasons() {}

    static InvalidFieldException of(JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping) {
            return new InvalidFieldException(field(mapping), reason(mapping));
        }
        var column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
        return new InvalidFieldException("", "The line is not JSON, from column " + column + " on.");
    }

    private static String field(JsonMappingException e) {
        return e.getPath().stream()
                .map(reference -> reference.getFieldName() == null
                        ? "[" + reference.getIndex() + "]"
                        : "." + reference.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String reason(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException) {
            return "There is no such field.";
        }
        var type = e instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        if (type != null && type.isEnum()) {
            return "Send one of " + List.of(type.getEnumConstants()) + ".";
        }
        if (type != null && Number.class.isAssignableFrom(type)) {
            return "Send a number" + (type == Integer.class ? " without decimals." : ".");
        }
        return e.getPath().isEmpty()
                ? "The line is not a JSON object."
                : "The value has another type than is read here.";
    }
}
