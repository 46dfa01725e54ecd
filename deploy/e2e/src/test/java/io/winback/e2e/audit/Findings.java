package io.winback.e2e.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an audit found to be wrong, in words. */
final class Findings {

    private static final int EXAMPLES = 3;
    private static final BigDecimal HALF_A_PENNY = new BigDecimal("0.005");

    private final List<String> all = new ArrayList<>();

    List<String> all() {
        return List.copyOf(all);
    }

    /** @param rows that must not be */
    void none(String what, Collection<?> rows) {
        if (!rows.isEmpty()) {
            all.add(rows.size() + " " + what + ", such as "
                    + rows.stream().limit(EXAMPLES).map(Object::toString).collect(Collectors.joining("; ")));
        }
    }

    /** @param key what no two rows may have in common */
    <T> void unique(String what, Collection<T> rows, Function<T, ?> key) {
        none(
                what,
                rows.stream().collect(Collectors.groupingBy(key)).entrySet().stream()
                        .filter(group -> group.getValue().size() > 1)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    void same(String what, Object wanted, Object found) {
        if (!wanted.equals(found)) {
            all.add(what + " is told as " + found + ", and is " + wanted);
        }
    }

    void same(String what, BigDecimal wanted, BigDecimal found) {
        if (wanted.compareTo(found) != 0) {
            all.add(what + " is told as " + found + ", and is " + wanted);
        }
    }

    /** To half of the smallest coin. */
    void close(String what, BigDecimal wanted, JsonNode found) {
        var told = found.isMissingNode() || found.isNull() ? null : new BigDecimal(found.asText());
        if (told == null || told.subtract(wanted).abs().compareTo(HALF_A_PENNY) > 0) {
            all.add(what + " is told as " + found + ", and is " + wanted);
        }
    }

    static <T> Map<String, Long> counted(Collection<T> rows, Function<T, String> name) {
        return rows.stream().collect(Collectors.groupingBy(name, TreeMap::new, Collectors.counting()));
    }
}
