package io.winback.campaign.offer.pool;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads codes line by line: plain text, or the first column of CSV with or without the heading {@code code}. */
final class CodeLines {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~-]{2,63}");
    private static final Pattern REST = Pattern.compile("[,;\\t].*");
    private static final int CHUNK = 1_000;
    private static final int MOST_SHOWN = 100;
    private static final int LONGEST_SHOWN = 80;

    private final Consumer<Map<String, Integer>> full;
    private final List<UploadResponse.Refused> refused = new ArrayList<>();
    private Map<String, Integer> chunk = new LinkedHashMap<>();
    private int line;
    private int refusals;

    /** @param full takes so many codes at once, each with its line */
    CodeLines(Consumer<Map<String, Integer>> full) {
        this.full = full;
    }

    void read(String text) {
        line++;
        var cell = REST.matcher(text.replace("\uFEFF", ""))
                .replaceFirst("")
                .replace("\"", "")
                .strip();
        if (cell.isEmpty() || line == 1 && cell.equalsIgnoreCase("code")) {
            return;
        }
        if (!CODE.matcher(cell).matches()) {
            refuse(
                    line,
                    cell,
                    "a code is 3 to 64 of the characters A-Z a-z 0-9 . _ ~ - and begins with a letter or digit");
        } else if (chunk.putIfAbsent(cell, line) != null) {
            refuse(line, cell, "it stands in this file twice");
        }
        if (chunk.size() == CHUNK) {
            flush();
        }
    }

    void flush() {
        if (!chunk.isEmpty()) {
            var codes = chunk;
            chunk = new LinkedHashMap<>();
            full.accept(codes);
        }
    }

    void refuse(int at, String code, String problem) {
        refusals++;
        if (refused.size() < MOST_SHOWN) {
            var shown = code.length() > LONGEST_SHOWN ? code.substring(0, LONGEST_SHOWN) : code;
            refused.add(new UploadResponse.Refused(at, shown, problem));
        }
    }

    int refusals() {
        return refusals;
    }

    List<UploadResponse.Refused> refused() {
        return List.copyOf(refused);
    }
}
