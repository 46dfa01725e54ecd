package io.winback.campaign.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Which fields of a definition are other than in the version before. Stages are compared by their keys, wherever in the file they stand. */
final class DefinitionChanges {

    private final List<String> fields = new ArrayList<>();

    private DefinitionChanges() {}

    /** Sorted, such as {@code stages.sorry.wait}; a part that is new or gone is named as a whole. */
    static List<String> between(JsonNode before, JsonNode after) {
        var changes = new DefinitionChanges();
        changes.compare("", before, after);
        return changes.fields.stream().sorted().toList();
    }

    private void compare(String field, JsonNode before, JsonNode after) {
        if (before.equals(StoredDefinitions.BY_VALUE, after)) {
            return;
        }
        if (before instanceof ObjectNode && after instanceof ObjectNode) {
            var names = new TreeSet<String>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            names.forEach(
                    name -> compare(field.isEmpty() ? name : field + "." + name, before.path(name), after.path(name)));
        } else if (field.equals("stages")) {
            stages(before, after);
        } else {
            fields.add(field);
        }
    }

    private void stages(JsonNode before, JsonNode after) {
        var earlier = byKey(before);
        var later = byKey(after);
        var known = fields.size();
        compare("stages", earlier, later);
        if (fields.size() == known) {
            // the same stages in another order: another may be the first
            fields.add("stages");
        }
    }

    private static ObjectNode byKey(JsonNode stages) {
        var keyed = JsonNodeFactory.instance.objectNode();
        stages.forEach(stage -> keyed.set(stage.path("key").asText(), stage));
        return keyed;
    }
}
