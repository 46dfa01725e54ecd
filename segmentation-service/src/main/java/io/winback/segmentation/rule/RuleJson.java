package io.winback.segmentation.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import java.util.List;

/** One form for rules that say the same: properties in the order people read them, numbers without idle zeros. */
public final class RuleJson {

    private static final List<String> ORDER = List.of(
            "and",
            "or",
            "not",
            "field",
            "name",
            "purpose",
            "withinDays",
            "category",
            "channel",
            "is",
            "in",
            "exists",
            "atLeast",
            "atMost",
            "from",
            "to");

    private RuleJson() {}

    /** The canonical form of a rule that has been read without complaint. */
    public static JsonNode canonical(JsonNode rule) {
        if (rule instanceof ArrayNode list) {
            var canonical = JsonNodeFactory.instance.arrayNode(list.size());
            list.forEach(item -> canonical.add(canonical(item)));
            return canonical;
        }
        if (rule.isObject()) {
            var canonical = JsonNodeFactory.instance.objectNode();
            ORDER.stream().filter(rule::has).forEach(name -> canonical.set(name, canonical(rule.get(name))));
            return canonical;
        }
        return rule.isNumber() ? number(rule) : rule;
    }

    private static JsonNode number(JsonNode node) {
        var number = node.decimalValue().stripTrailingZeros();
        return number.scale() <= 0 ? LongNode.valueOf(number.longValueExact()) : DecimalNode.valueOf(number);
    }
}
