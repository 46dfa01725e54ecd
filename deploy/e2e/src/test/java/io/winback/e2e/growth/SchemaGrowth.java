package io.winback.e2e.growth;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares a contract with an earlier one of the same version: whoever reads by the earlier one must not miss or misread anything. */
final class SchemaGrowth {

    private static final Set<String> FREE = Set.of("description", "title", "$id", "$schema", "$comment", "examples");

    private final List<String> breaks = new ArrayList<>();

    private SchemaGrowth() {}

    /** What breaks a reader, as {@code path: why}; empty if nothing does. */
    static List<String> breaks(JsonNode earlier, JsonNode now) {
        var growth = new SchemaGrowth();
        growth.compare("", earlier, now);
        return growth.breaks;
    }

    private void compare(String path, JsonNode earlier, JsonNode now) {
        for (var name : names(earlier)) {
            if (FREE.contains(name)) {
                continue;
            }
            var at = path + "/" + name;
            if (!now.has(name)) {
                breaks.add(at + ": is gone");
            } else if (name.equals("required")) {
                among(at, earlier.get(name), now.get(name), "is no longer always there");
            } else if (name.equals("enum")) {
                among(at, earlier.get(name), now.get(name), "is no longer told");
            } else if (name.equals("properties") || name.equals("$defs")) {
                properties(at, earlier.get(name), now.get(name));
            } else if (earlier.get(name).isObject() && now.get(name).isObject()) {
                compare(at, earlier.get(name), now.get(name));
            } else if (!earlier.get(name).equals(now.get(name))) {
                breaks.add(at + ": was " + earlier.get(name) + ", is " + now.get(name));
            }
        }
    }

    private void properties(String path, JsonNode earlier, JsonNode now) {
        for (var name : names(earlier)) {
            if (now.has(name)) {
                compare(path + "/" + name, earlier.get(name), now.get(name));
            } else {
                breaks.add(path + "/" + name + ": is gone");
            }
        }
    }

    private void among(String path, JsonNode earlier, JsonNode now, String why) {
        var values = new HashSet<JsonNode>();
        now.forEach(values::add);
        earlier.forEach(value -> {
            if (!values.contains(value)) {
                breaks.add(path + ": " + value + " " + why);
            }
        });
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
