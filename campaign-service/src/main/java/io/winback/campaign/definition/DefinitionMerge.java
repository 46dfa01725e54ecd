package io.winback.campaign.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/**
 * Lays what a marketer wrote over a template: objects are merged key by key, anything else replaces what the template has, and null takes
 * it out. An object that becomes another kind of thing replaces the template's as a whole.
 */
final class DefinitionMerge {

    /** Where such a field is another than the template's, what else the template says there does not belong to it. */
    private static final Set<String> KINDS = Set.of("kind", "policy", "on");

    /** One of these excludes the other. */
    private static final Map<String, String> EITHER = Map.of("validDays", "validUntil", "validUntil", "validDays");

    private DefinitionMerge() {}

    /** The whole; neither of the two is changed. */
    static ObjectNode over(ObjectNode template, ObjectNode written) {
        var whole = template.deepCopy();
        for (var field : written.properties()) {
            var key = field.getKey();
            var value = field.getValue();
            if (value.isNull()) {
                whole.remove(key);
            } else {
                whole.set(key, merged(whole.get(key), value));
            }
            if (EITHER.containsKey(key) && !written.has(EITHER.get(key))) {
                whole.remove(EITHER.get(key));
            }
        }
        return whole;
    }

    private static JsonNode merged(JsonNode template, JsonNode written) {
        if (template instanceof ObjectNode below && written instanceof ObjectNode above && !another(below, above)) {
            return over(below, above);
        }
        return written.deepCopy();
    }

    private static boolean another(ObjectNode template, ObjectNode written) {
        return KINDS.stream()
                .anyMatch(kind -> written.has(kind)
                        && template.has(kind)
                        && !written.get(kind).equals(template.get(kind)));
    }
}
