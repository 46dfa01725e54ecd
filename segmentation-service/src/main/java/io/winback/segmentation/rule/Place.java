package io.winback.segmentation.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** A place in the JSON of a rule. Whatever is wrong there is reported with its pointer and how to mend it. */
record Place(JsonNode node, String pointer, int depth) {

    /** A century: dates reckoned with it stay dates. */
    static final int MOST_DAYS = 36_500;

    private static final BigDecimal LARGEST = new BigDecimal("1000000000000");
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_LIST = 200;

    boolean has(String name) {
        return node.has(name);
    }

    Place at(String name) {
        return new Place(
                node.path(name), pointer + "/" + name.replace("~", "~0").replace("/", "~1"), depth + 1);
    }

    InvalidRuleException wrong(String detail) {
        return new InvalidRuleException(pointer, detail);
    }

    /** Refuses properties that mean nothing here. */
    void only(String... names) {
        var known = Set.of(names);
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw at(name).wrong("Not known here; allowed: " + String.join(", ", names) + ".");
            }
        });
    }

    /** The places of a list that is not empty. */
    List<Place> list(String what) {
        if (!node.isArray() || node.isEmpty() || node.size() > LONGEST_LIST) {
            throw wrong("Must be a list of 1 to " + LONGEST_LIST + " of kind " + what + ".");
        }
        return IntStream.range(0, node.size())
                .mapToObj(i -> new Place(node.path(i), pointer + "/" + i, depth + 1))
                .toList();
    }

    boolean bool() {
        if (!node.isBoolean()) {
            throw wrong("Must be true or false.");
        }
        return node.booleanValue();
    }

    BigDecimal number() {
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
            throw wrong("Must be a number, without quotes.");
        }
        var number = node.decimalValue();
        if (number.abs().compareTo(LARGEST) > 0) {
            throw wrong("Must not exceed " + LARGEST.toPlainString() + ".");
        }
        return number;
    }

    int whole(int least, int most) {
        var number = number();
        if (number.stripTrailingZeros().scale() > 0
                || number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw wrong("Must be a whole number from " + least + " to " + most + ".");
        }
        return number.intValueExact();
    }

    LocalDate date() {
        try {
            var date = LocalDate.parse(node.asText());
            if (node.isTextual() && date.getYear() > 0 && date.getYear() < 10_000) {
                return date;
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw wrong("Must be a date such as \"2026-03-31\".");
    }

    UUID id() {
        try {
            var id = UUID.fromString(node.asText());
            if (id.toString().equals(node.textValue())) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw wrong("Must be an id such as \"01912d68-783e-7a03-8467-5661c1243ad4\".");
    }

    String text() {
        if (!node.isTextual()
                || node.textValue().isEmpty()
                || node.textValue().length() > LONGEST_TEXT
                || node.textValue().chars().anyMatch(Character::isISOControl)) {
            throw wrong("Must be a text of 1 to " + LONGEST_TEXT + " characters, none of them a control character.");
        }
        return node.textValue();
    }
}
