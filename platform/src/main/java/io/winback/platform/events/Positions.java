package io.winback.platform.events;

import io.winback.platform.paging.PageToken;
import io.winback.platform.web.Problem;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Offsets by partition as one opaque text, such as {@code 0:17,1:4}. */
final class Positions {

    private Positions() {}

    static String text(Map<Integer, Long> offsets) {
        return PageToken.of(offsets.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(Collectors.joining(",")));
    }

    static Map<Integer, Long> of(String field, String text) {
        var offsets = new TreeMap<Integer, Long>();
        try {
            for (var part : PageToken.lastKey(text).split(",", -1)) {
                var colon = part.indexOf(':');
                offsets.put(Integer.valueOf(part.substring(0, colon)), Long.valueOf(part.substring(colon + 1)));
            }
        } catch (RuntimeException e) {
            throw Problem.ofField(
                    400,
                    "invalid-positions",
                    "Invalid positions",
                    field,
                    "Send the " + field + " of the list before, unchanged.");
        }
        return offsets;
    }
}
