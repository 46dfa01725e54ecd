package io.winback.customer.intake.source;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One JSON object per line. A line that is too long is skipped to its end without being kept. */
public final class NdjsonLines implements Lines {

    private static final int BUFFER = 64 * 1024;

    private final Reader reader;
    private final ObjectReader json;
    private final char[] buffer = new char[BUFFER];
    private final StringBuilder text = new StringBuilder();
    private int at;
    private int end;
    private long number;

    public NdjsonLines(Reader reader, ObjectReader json) {
        this.reader = reader;
        this.json = json;
    }

    @Override
    public @Nullable Line next() throws IOException {
        while (readLine()) {
            number++;
            if (text.length() > BoundedReader.LONGEST) {
                return Line.unreadable(number, "The line is longer than " + BoundedReader.LONGEST + " characters.");
            }
            var line = text.toString();
            if (!line.isBlank()) {
                return Line.of(number, new JsonRow(line, json));
            }
        }
        return null;
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    private boolean readLine() throws IOException {
        text.setLength(0);
        var some = false;
        while (at < end || fill()) {
            some = true;
            var from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            keep(from);
            if (at < end) {
                at++;
                return true;
            }
        }
        return some;
    }

    private void keep(int from) {
        if (text.length() <= BoundedReader.LONGEST) {
            text.append(buffer, from, at - from);
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(reader.read(buffer, 0, BUFFER), 0);
        return end > 0;
    }
}
