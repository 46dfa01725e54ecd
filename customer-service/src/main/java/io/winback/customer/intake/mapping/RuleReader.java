package io.winback.customer.intake.mapping;

import com.fasterxml.jackson.core.JsonPointer;
import io.winback.customer.intake.source.ImportFormat;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;

/** Reads single rules: a place, a list of which the first that tells something counts, or an object with more to say. */
record RuleReader(ImportFormat format, Times times) {

    /** @param inList whether places may be properties of an element */
    Rule read(MappingNode node, boolean inList) {
        if (node.node().isTextual()) {
            return cell(node, inList);
        }
        if (node.node().isArray()) {
            return new Rule.FirstOf(
                    node.elements().stream().map(one -> read(one, inList)).toList());
        }
        return detailed(node.object("from", "constant", "join", "remove", "values", "dates", "zone"), inList);
    }

    private Rule detailed(MappingNode node, boolean inList) {
        if (node.has("constant")) {
            return new Rule.Constant(node.get("constant").text());
        }
        var rule = node.has("join")
                ? new Rule.Joined(node.get("join").elements().stream()
                        .map(one -> read(one, inList))
                        .toList())
                : read(node.get("from"), inList);
        if (node.has("remove")) {
            rule = new Rule.Without(rule, node.get("remove").text());
        }
        if (node.has("values")) {
            rule = translated(node.get("values").object(), rule);
        }
        return node.has("zone") || node.has("dates") ? zoned(node, rule) : rule;
    }

    private Rule zoned(MappingNode node, Rule rule) {
        var zone = node.has("zone") ? zone(node.get("zone")) : times.zone();
        return new Rule.Zoned(rule, node.has("dates") ? times(node.get("dates"), zone) : times, zone);
    }

    private static Rule translated(MappingNode node, Rule rule) {
        var words = new HashMap<String, String>();
        for (var word : node.node().properties()) {
            if (!word.getValue().isTextual()) {
                throw node.get(word.getKey()).wrong("Send a text.");
            }
            words.put(word.getKey().toLowerCase(Locale.ROOT), word.getValue().textValue());
        }
        return new Rule.Translated(rule, words);
    }

    private Rule cell(MappingNode node, boolean inList) {
        var place = node.text();
        if (format == ImportFormat.NDJSON) {
            if (!inList && !place.startsWith("/")) {
                throw node.wrong("Send a JSON pointer such as /billing/email.");
            }
            pointer(node, place);
        }
        return new Rule.Cell(place);
    }

    private static void pointer(MappingNode node, String place) {
        try {
            JsonPointer.compile(place.startsWith("/") ? place : "/" + place);
        } catch (IllegalArgumentException e) {
            throw node.wrong("Send a JSON pointer such as /billing/email.");
        }
    }

    static ZoneId zone(MappingNode node) {
        try {
            return ZoneId.of(node.text());
        } catch (DateTimeException e) {
            throw node.wrong("Send an IANA time zone such as Europe/Tallinn.");
        }
    }

    static Times times(MappingNode node, ZoneId zone) {
        try {
            return Times.of(node.texts(), zone);
        } catch (IllegalArgumentException e) {
            throw node.wrong("Send formats such as dd.MM.yyyy HH:mm.");
        }
    }
}
