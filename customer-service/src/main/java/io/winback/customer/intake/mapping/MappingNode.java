package io.winback.customer.intake.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.winback.customer.customer.InvalidFieldException;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A part of a mapping under the name it has in the request, so that what is wrong can be named. */
record MappingNode(String path, JsonNode node) {

    MappingNode object(String... keys) {
        if (!node.isObject()) {
            throw wrong("Send an object.");
        }
        var known = Set.of(keys);
        node.fieldNames().forEachRemaining(name -> {
            if (!known.isEmpty() && !known.contains(name)) {
                throw get(name).wrong("There is no such rule here; known are " + String.join(", ", keys) + ".");
            }
        });
        return this;
    }

    MappingNode get(String key) {
        return new MappingNode(path + "." + key, node.path(key));
    }

    boolean has(String key) {
        return node.hasNonNull(key);
    }

    List<MappingNode> elements() {
        if (!node.isArray()) {
            throw wrong("Send a list.");
        }
        return StreamSupport.stream(node.spliterator(), false)
                .map(element -> new MappingNode(path, element))
                .toList();
    }

    List<String> texts() {
        return elements().stream().map(MappingNode::text).toList();
    }

    String text() {
        if (!node.isTextual() || node.textValue().isBlank()) {
            throw wrong("Send a text.");
        }
        return node.textValue();
    }

    @Nullable
    String textOr(String key, @Nullable String otherwise) {
        return has(key) ? get(key).text() : otherwise;
    }

    <E extends Enum<E>> E word(Class<E> type) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(node.asText())) {
                return constant;
            }
        }
        throw wrong("Send one of " + List.of(type.getEnumConstants()) + ".");
    }

    InvalidFieldException wrong(String message) {
        return new InvalidFieldException(path, message);
    }
}
