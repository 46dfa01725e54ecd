package io.winback.customer.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** One JSON object per line. A line that is too long is skipped to its end without being kept. */
final class NdjsonLines implements Lines {

    private static final int LONGEST = 256 * 1024;

    private final Reader reader;
    private final ObjectReader json;
    private final StringBuilder text = new StringBuilder();
    private long number;

    NdjsonLines(Reader reader, ObjectReader json) {
        this.reader = reader;
        this.json = json;
    }

    @Override
    public @Nullable Line next() throws IOException {
        while (readLine()) {
            number++;
            if (text.length() > LONGEST) {
                return Line.unreadable(number, null, "The line is longer than " + LONGEST + " characters.");
            }
            if (!text.toString().isBlank()) {
                return parse();
            }
        }
        return null;
    }

    private Line parse() {
        try {
            return json.readTree(text.toString()) instanceof ObjectNode object
                    ? Line.of(number, object)
                    : Line.unreadable(number, null, "The line is not a JSON object.");
        } catch (JsonProcessingException e) {
            return Line.unreadable(number, null, "The line is not JSON: " + e.getOriginalMessage());
        }
    }

    private boolean readLine() throws IOException {
        text.setLength(0);
        int character;
        while ((character = reader.read()) >= 0) {
            if (character == '\n') {
                return true;
            }
            if (text.length() <= LONGEST) {
                text.append((char) character);
            }
        }
        return text.length() > 0;
    }
}
