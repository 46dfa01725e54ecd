package io.winback.local.front;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes maps, collections, texts, numbers, truth values and optionals as JSON that is safe inside HTML too. */
public final class JsonText {

    private JsonText() {}

    public static String of(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> quoted(entry.getKey().toString()) + ":" + of(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(JsonText::of).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Optional<?> optional) {
            return optional.<String>map(JsonText::of).orElse("null");
        }
        return value instanceof Number || value instanceof Boolean ? value.toString() : quoted(value.toString());
    }

    private static String quoted(String text) {
        var written = new StringBuilder("\"");
        text.chars().forEach(letter -> {
            switch (letter) {
                case '"', '\\' -> written.append('\\').append((char) letter);
                case '\n' -> written.append("\\n");
                default -> {
                    if (letter < ' ' || letter == '<' || letter == 0x2028 || letter == 0x2029) {
                        written.append(String.format("\\u%04x", letter));
                    } else {
                        written.append((char) letter);
                    }
                }
            }
        });
        return written.append('"').toString();
    }
}
