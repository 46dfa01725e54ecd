package io.winback.segmentation.page.measure;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is asked of a measure: the fields of the form above it. A blank field is none. */
record Asked(Map<String, String> fields) {

    static final Asked NOTHING = new Asked(Map.of());

    /** What an address may have besides. */
    private static final Set<String> ASIDE = Set.of("csv", "lang");

    static Asked of(MultivaluedMap<String, String> parameters) {
        return new Asked(parameters.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .filter(entry -> !entry.getValue().get(0).isBlank())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().get(0).strip())));
    }

    /** The same, but for one field. */
    Asked with(String name, String value) {
        var changed = new HashMap<>(fields);
        changed.put(name, value);
        return new Asked(Map.copyOf(changed));
    }

    String text(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The text, or null for none, as services take it. */
    @Nullable
    String textOrNull(String name) {
        return fields.get(name);
    }

    Optional<LocalDate> date(String name) {
        try {
            return Optional.ofNullable(fields.get(name)).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new UnreadableAnswerException(name, e);
        }
    }

    OptionalInt number(String name) {
        try {
            return fields.containsKey(name) ? OptionalInt.of(Integer.parseInt(text(name))) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            throw new UnreadableAnswerException(name, e);
        }
    }

    /** The fields as the end of an address; empty for none. */
    String query() {
        return fields.entrySet().stream()
                .filter(field -> !ASIDE.contains(field.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("&"), query -> query.isEmpty() ? "" : "?" + query));
    }

    /** One of the constants, or the usual one. */
    <E extends Enum<E>> E choice(String name, Class<E> type, E usual) {
        return fields.containsKey(name)
                ? Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(text(name)))
                        .findFirst()
                        .orElseThrow(() -> new UnreadableAnswerException(name, null))
                : usual;
    }
}
