package io.winback.segmentation.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Reads the JSON of a rule. */
public final class RuleReader {

    private static final int DEEPEST = 20;
    private static final int MOST_CONDITIONS = 200;

    private RuleReader() {}

    /**
     * Reads a rule or says what is wrong with it.
     *
     * @param pointer where the rule stands in what was sent
     */
    public static Rule read(JsonNode json, String pointer) {
        var rule = rule(new Place(json, pointer, 0));
        if (rule.conditions().count() > MOST_CONDITIONS) {
            throw new InvalidRuleException(
                    pointer,
                    "Has more than " + MOST_CONDITIONS + " conditions; name several codes with in, or divide it.");
        }
        return rule;
    }

    private static Rule rule(Place place) {
        if (!place.node().isObject()) {
            throw place.wrong("Must be an object with and, or, not, or field.");
        }
        if (place.depth() > 2 * DEEPEST) {
            throw place.wrong("Nested deeper than " + DEEPEST + " levels; join conditions that stand side by side.");
        }
        if (place.has("and")) {
            place.only("and");
            return new Rule.And(rules(place.at("and")));
        }
        if (place.has("or")) {
            place.only("or");
            return new Rule.Or(rules(place.at("or")));
        }
        if (place.has("not")) {
            place.only("not");
            return new Rule.Not(rule(place.at("not")));
        }
        return Fields.named(place.at("field")).read(place);
    }

    private static List<Rule> rules(Place place) {
        return place.list("rule").stream().map(RuleReader::rule).toList();
    }
}
