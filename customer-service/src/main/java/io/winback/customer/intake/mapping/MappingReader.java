package io.winback.customer.intake.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.winback.customer.customer.Channel;
import io.winback.customer.customer.ConsentBasis;
import io.winback.customer.customer.Purpose;
import io.winback.customer.intake.source.ImportFormat;
import io.winback.platform.shop.ShopProfile;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads mappings, and names what is wrong with them. */
@Singleton
public class MappingReader {

    private static final String ROOT = "mapping";

    private final ShopProfile shop;

    MappingReader(ShopProfile shop) {
        this.shop = shop;
    }

    public Mapping read(ImportKind kind, ImportFormat format, JsonNode json) {
        var node = new MappingNode(ROOT, json)
                .object(
                        "group",
                        "required",
                        "decimal",
                        "dates",
                        "zone",
                        "fields",
                        "attributePrefix",
                        "consents",
                        "lines",
                        "returns",
                        "credit");
        var zone = node.has("zone") ? RuleReader.zone(node.get("zone")) : shop.zone();
        var times = node.has("dates") ? RuleReader.times(node.get("dates"), zone) : Times.of(List.of(), zone);
        var rules = new RuleReader(format, times);
        if (kind == ImportKind.CUSTOMERS) {
            for (var key : List.of("group", "lines", "returns", "credit")) {
                if (node.has(key)) {
                    throw node.get(key).wrong("Only orders have this.");
                }
            }
        }
        return new Mapping(
                kind,
                format,
                node.has("group") ? rules.read(node.get("group"), false) : null,
                node.has("required") ? node.get("required").texts() : null,
                new Kind.Reading(times, numbers(node)),
                fields(kind, node, rules),
                node.textOr("attributePrefix", null),
                consents(node, rules),
                lines(node, rules),
                returns(node, rules),
                "TOTAL".equals(node.get("returns").node().path("of").asText()),
                credit(node, rules));
    }

    private static Numbers numbers(MappingNode node) {
        return switch (node.has("decimal") ? node.get("decimal").text() : ".") {
            case "." -> Numbers.POINT;
            case "," -> Numbers.COMMA;
            default -> throw node.get("decimal").wrong("Send \".\" or \",\".");
        };
    }

    private static List<Field> fields(ImportKind kind, MappingNode node, RuleReader rules) {
        var fields = new ArrayList<Field>();
        var told = node.get("fields").object();
        for (var field : told.node().properties()) {
            var rule = told.get(field.getKey());
            var holds = Fields.of(kind, field.getKey());
            if (holds == null) {
                throw rule.wrong("There is no such field; see the body of the single PUT.");
            }
            fields.add(new Field(field.getKey(), holds, rules.read(rule, false)));
        }
        require(kind, node, fields.stream().map(Field::path).toList());
        return fields;
    }

    /** Without these no record can ever be understood. */
    private static void require(ImportKind kind, MappingNode node, List<String> fields) {
        var orders = kind == ImportKind.ORDERS;
        for (var one : orders ? List.of("id", "orderedAt") : List.<String>of()) {
            if (!fields.contains(one)) {
                throw node.get("fields").get(one).wrong("The mapping must say where it is.");
            }
        }
        var keys = orders ? List.of("customerId", "customer.id", "customer.email") : List.of("id", "email");
        if (keys.stream().noneMatch(fields::contains)) {
            throw node.get("fields")
                    .get(keys.get(0))
                    .wrong("The mapping must say who the customer is: by an id, or by the mail address.");
        }
        if (orders && !fields.contains("amount") && !node.has("lines")) {
            throw node.get("lines").wrong("The mapping must have lines, or the field amount.");
        }
    }

    private static @Nullable PartRule lines(MappingNode node, RuleReader rules) {
        return node.has("lines")
                ? part(node.get("lines"), "lines", "productId", Fields.LINE, Set.of("each"), rules)
                : null;
    }

    private static @Nullable PartRule returns(MappingNode node, RuleReader rules) {
        if (!node.has("returns")) {
            return null;
        }
        var returns = node.get("returns");
        if (!Set.of("", "GOODS", "TOTAL").contains(returns.node().path("of").asText())) {
            throw returns.get("of").wrong("Send GOODS or TOTAL: what the amount is a part of.");
        }
        return part(returns, "returns", "amount", Fields.RETURN, Set.of("each", "of"), rules);
    }

    private static PartRule part(
            MappingNode node, String name, String mark, Map<String, Kind> known, Set<String> more, RuleReader rules) {
        var keys = new ArrayList<>(known.keySet());
        keys.addAll(more);
        node.object(keys.toArray(String[]::new));
        var each = node.textOr("each", null);
        var fields = new ArrayList<Field>();
        known.forEach((field, kind) -> {
            if (node.has(field)) {
                fields.add(new Field(field, kind, rules.read(node.get(field), each != null)));
            }
        });
        if (fields.stream().noneMatch(field -> field.path().equals(mark))) {
            throw node.get(mark).wrong("The mapping must say where it is.");
        }
        return new PartRule(name, mark, each, fields);
    }

    private static List<ConsentRule> consents(MappingNode node, RuleReader rules) {
        if (!node.has("consents")) {
            return List.of();
        }
        return node.get("consents").elements().stream()
                .map(consent -> consent(consent, rules))
                .toList();
    }

    private static ConsentRule consent(MappingNode node, RuleReader rules) {
        node.object("status", "purposes", "channel", "basis", "at", "source", "proof");
        var purposes = node.get("purposes").elements();
        purposes.forEach(purpose -> purpose.word(Purpose.class));
        if (node.has("channel")) {
            node.get("channel").word(Channel.class);
        }
        var details = new LinkedHashMap<String, Rule>();
        for (var detail : List.of("basis", "at", "source", "proof")) {
            if (node.has(detail)) {
                details.put(detail, detail(detail, node.get(detail), rules));
            }
        }
        return new ConsentRule(
                rules.read(node.get("status"), false),
                purposes.stream().map(MappingNode::text).toList(),
                node.textOr("channel", null),
                details);
    }

    /** A basis or a source is a word of ours where it is one text. */
    private static Rule detail(String name, MappingNode node, RuleReader rules) {
        var constant = node.node().isTextual() && (name.equals("source") || name.equals("basis"));
        if (constant && name.equals("basis")) {
            node.word(ConsentBasis.class);
        }
        return constant ? new Rule.Constant(node.text()) : rules.read(node, false);
    }

    private static @Nullable CreditRule credit(MappingNode node, RuleReader rules) {
        if (!node.has("credit")) {
            return null;
        }
        var credit = node.get("credit").object("from", "startsWith", "is");
        if (credit.has("startsWith") == credit.has("is")) {
            throw credit.wrong("Say which rows are credits by startsWith, or by the values of is.");
        }
        return new CreditRule(
                rules.read(credit.get("from"), false),
                credit.textOr("startsWith", null),
                credit.has("is") ? Set.copyOf(credit.get("is").texts()) : Set.of());
    }
}
