package io.winback.customer.intake.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.winback.customer.customer.InvalidFieldException;
import io.winback.customer.intake.source.Row;
import java.util.Objects;

/**
 * A field of ours and the rule that fills it.
 *
 * @param path with the names of the objects it is in, such as customer.email
 */
record Field(String path, Kind kind, Rule rule) {

    /** No field of ours takes more. */
    private static final int LONGEST = 2_000;

    private static final String ATTRIBUTES = "attributes";

    void fill(ObjectNode record, Row row, Kind.Reading reading) {
        try {
            var text = rule.value(row);
            if (text != null && text.length() > LONGEST) {
                throw new InvalidFieldException("", "The value has more than " + LONGEST + " characters.");
            }
            if (text != null) {
                put(record, path, text, reading);
            }
        } catch (InvalidFieldException e) {
            throw new InvalidFieldException(path, Objects.requireNonNullElse(e.getMessage(), ""));
        }
    }

    private void put(ObjectNode node, String rest, String text, Kind.Reading reading) {
        var dot = rest.indexOf('.');
        if (dot < 0) {
            kind.put(node, rest, text, reading);
        } else if (rest.startsWith(ATTRIBUTES)) {
            node.withObjectProperty(ATTRIBUTES).put(rest.substring(dot + 1), text);
        } else {
            put(node.withObjectProperty(rest.substring(0, dot)), rest.substring(dot + 1), text, reading);
        }
    }
}
