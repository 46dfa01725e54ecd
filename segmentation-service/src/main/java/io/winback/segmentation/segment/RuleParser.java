package io.winback.segmentation.segment;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of a rule; whatever is wrong is reported with its place. */
final class RuleParser {

    private static final int DEEPEST = 20;
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_LIST = 200;
    private static final BigDecimal LARGEST = new BigDecimal("1000000000000");
    /** A century: dates reckoned with it stay dates. */
    private static final BigDecimal MOST_DAYS = new BigDecimal(36_500);

    private static final Set<String> PURPOSES = Set.of("OFFERS", "NEWS", "SURVEY", "SERVICE_NOTICE");
    private static final String FIELDS =
            "stage, orders, spend, averageOrder, value, daysSinceLastOrder, consent, excluded, returned,"
                    + " language, country, reason, attribute";

    private RuleParser() {}

    static Rule parse(JsonNode rule) {
        return rule(new Place(rule, "/rule", 0));
    }

    /** A node of the rule with its pointer. */
    private record Place(JsonNode node, String pointer, int depth) {

        Place child(String name) {
            return new Place(node.path(name), pointer + "/" + name, depth + 1);
        }

        Place child(int index) {
            return new Place(node.path(index), pointer + "/" + index, depth + 1);
        }

        InvalidRuleException wrong(String detail) {
            return new InvalidRuleException(pointer, detail);
        }

        void only(String... names) {
            var known = Set.of(names);
            node.fieldNames().forEachRemaining(name -> {
                if (!known.contains(name)) {
                    throw new InvalidRuleException(
                            pointer + "/" + name, "Not known here; allowed: " + String.join(", ", names) + ".");
                }
            });
        }
    }

    private static Rule rule(Place place) {
        if (!place.node().isObject()) {
            throw place.wrong("Must be an object with and, or, not, or field.");
        }
        if (place.depth() > 2 * DEEPEST) {
            throw place.wrong("Nested deeper than " + DEEPEST + " levels.");
        }
        if (place.node().has("and")) {
            place.only("and");
            return new Rule.And(rules(place.child("and")));
        }
        if (place.node().has("or")) {
            place.only("or");
            return new Rule.Or(rules(place.child("or")));
        }
        if (place.node().has("not")) {
            place.only("not");
            return new Rule.Not(rule(place.child("not")));
        }
        return condition(place);
    }

    private static List<Rule> rules(Place place) {
        list(place, "rule");
        var rules = new ArrayList<Rule>();
        for (var i = 0; i < place.node().size(); i++) {
            rules.add(rule(place.child(i)));
        }
        return rules;
    }

    private static void list(Place place, String what) {
        if (!place.node().isArray() || place.node().isEmpty() || place.node().size() > LONGEST_LIST) {
            throw place.wrong("Must be a list of 1 to " + LONGEST_LIST + " of kind " + what + ".");
        }
    }

    private static Condition condition(Place place) {
        var name = place.node().path("field").asText();
        var number = NumberField.of(name);
        if (number.isPresent()) {
            return between(place, number.get());
        }
        var code = CodeField.of(name);
        if (code.isPresent()) {
            return oneOf(place, code.get());
        }
        var flag = FlagField.of(name);
        if (flag.isPresent()) {
            place.only("field", "is");
            return new Condition.Flag(flag.get(), bool(place.child("is")));
        }
        return switch (name) {
            case "consent" -> permitted(place);
            case "attribute" -> attribute(place);
            default -> throw place.child("field").wrong("Must be one of " + FIELDS + ".");
        };
    }

    private static Condition between(Place place, NumberField field) {
        place.only("field", "atLeast", "atMost");
        var atLeast = number(place.child("atLeast"), field);
        var atMost = number(place.child("atMost"), field);
        if (atLeast == null && atMost == null) {
            throw place.wrong("Needs atLeast, atMost or both.");
        }
        return new Condition.Between(field, atLeast, atMost);
    }

    private static Condition oneOf(Place place, CodeField field) {
        var codes = texts(place, "field", "is", "in");
        for (var code : codes) {
            if (!field.accepts(code)) {
                throw place.child(place.node().has("in") ? "in" : "is")
                        .wrong("Must be of the form " + field.form() + ".");
            }
        }
        return new Condition.OneOf(field, codes);
    }

    private static Condition permitted(Place place) {
        place.only("field", "purpose", "is");
        var purpose = text(place.child("purpose"));
        if (!PURPOSES.contains(purpose)) {
            throw place.child("purpose").wrong("Must be one of OFFERS, NEWS, SURVEY, SERVICE_NOTICE.");
        }
        if (!place.node().path("is").asText().equals("GRANTED")) {
            throw place.child("is").wrong("Must be GRANTED; for its absence put the condition under not.");
        }
        return new Condition.Permitted(purpose);
    }

    private static Condition attribute(Place place) {
        var values = texts(place, "field", "name", "is", "in");
        return new Condition.AttributeIs(text(place.child("name")), values);
    }

    private static List<String> texts(Place place, String... names) {
        place.only(names);
        if (place.node().has("is") == place.node().has("in")) {
            throw place.wrong("Needs either is or in.");
        }
        if (place.node().has("is")) {
            return List.of(text(place.child("is")));
        }
        var list = place.child("in");
        list(list, "text");
        var texts = new ArrayList<String>();
        for (var i = 0; i < list.node().size(); i++) {
            texts.add(text(list.child(i)));
        }
        return texts;
    }

    private static @Nullable BigDecimal number(Place place, NumberField field) {
        if (place.node().isMissingNode()) {
            return null;
        }
        if (!place.node().isNumber() || !Double.isFinite(place.node().doubleValue())) {
            throw place.wrong("Must be a number.");
        }
        var number = place.node().decimalValue();
        var largest = field == NumberField.DAYS_SINCE_LAST_ORDER ? MOST_DAYS : LARGEST;
        if (number.abs().compareTo(largest) > 0) {
            throw place.wrong("Must not exceed " + largest.toPlainString() + ".");
        }
        if (field.whole() && (number.stripTrailingZeros().scale() > 0 || number.signum() < 0)) {
            throw place.wrong("Must be a whole number, not negative.");
        }
        return number;
    }

    private static boolean bool(Place place) {
        if (!place.node().isBoolean()) {
            throw place.wrong("Must be true or false.");
        }
        return place.node().booleanValue();
    }

    private static String text(Place place) {
        if (!place.node().isTextual()
                || place.node().textValue().isEmpty()
                || place.node().textValue().length() > LONGEST_TEXT
                || place.node().textValue().chars().anyMatch(Character::isISOControl)) {
            throw place.wrong(
                    "Must be a text of 1 to " + LONGEST_TEXT + " characters, none of them a control character.");
        }
        return place.node().textValue();
    }
}
