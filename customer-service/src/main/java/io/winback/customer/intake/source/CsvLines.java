package io.winback.customer.intake.source;

import io.winback.customer.customer.InvalidFieldException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Records under a header line that names the columns and shows what separates them: comma, semicolon or tab. Numbers are those of lines,
 * the header being line 1.
 */
public final class CsvLines implements Lines {

    private static final int BUFFER = 64 * 1024;
    private static final char[] DELIMITERS = {',', ';', '\t'};

    private final BoundedReader bounded;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    public CsvLines(Reader reader, int mostColumns) throws IOException {
        var buffered = new BufferedReader(reader, BUFFER);
        this.bounded = new BoundedReader(buffered);
        this.parser = openParser(bounded, delimiter(buffered));
        this.records = parser.iterator();
        if (columns().size() > mostColumns) {
            throw new InvalidFieldException("content", "The file has more than " + mostColumns + " columns.");
        }
    }

    @Override
    public @Nullable Line next() throws IOException {
        bounded.nextRecord();
        var number = parser.getCurrentLineNumber() + 1;
        try {
            return records.hasNext() ? line(number, records.next()) : null;
        } catch (UncheckedIOException e) {
            throw fromHere(number, Objects.requireNonNull(e.getCause()));
        }
    }

    @Override
    public List<String> columns() {
        return parser.getHeaderNames();
    }

    /** What is wrong with the file ends the import; a connection that broke does not, it can be sent again. */
    private static IOException fromHere(long number, IOException cause) {
        return cause instanceof CSVException || cause instanceof RecordTooLongException
                ? new BrokenContentException(number, String.valueOf(cause.getMessage()))
                : cause;
    }

    private static Line line(long number, CSVRecord cells) {
        return cells.isConsistent()
                ? Line.of(number, new CsvRow(cells))
                : Line.unreadable(number, "The line has " + cells.size() + " cells, the header has another number.");
    }

    private static CSVParser openParser(Reader reader, char delimiter) throws IOException {
        try {
            return CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(delimiter)
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setAllowMissingColumnNames(true)
                    .setIgnoreEmptyLines(true)
                    .setTrim(true)
                    .setNullString("")
                    .get()
                    .parse(reader);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new InvalidFieldException("content", "The header line cannot be read: " + e.getMessage());
        }
    }

    /** The one that stands most often in the header line, outside quotes. */
    private static char delimiter(BufferedReader reader) throws IOException {
        reader.mark(BUFFER);
        var counts = new int[DELIMITERS.length];
        var quoted = false;
        for (var i = 0; i < BUFFER - 1; i++) {
            var character = reader.read();
            if (character < 0 || character == '\n' && !quoted) {
                break;
            }
            quoted ^= character == '"';
            for (var d = 0; d < DELIMITERS.length; d++) {
                counts[d] += !quoted && character == DELIMITERS[d] ? 1 : 0;
            }
        }
        reader.reset();
        var most = 0;
        for (var d = 1; d < DELIMITERS.length; d++) {
            most = counts[d] > counts[most] ? d : most;
        }
        return DELIMITERS[most];
    }
}
