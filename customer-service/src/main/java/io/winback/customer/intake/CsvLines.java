package io.winback.customer.intake;

import io.winback.customer.customer.InvalidFieldException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Comma-separated records under a header line. Numbers are those of lines, the header being line 1. */
final class CsvLines implements Lines {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .setNullString("")
            .get();

    private final BoundedReader bounded;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final CsvShape shape;

    CsvLines(Reader reader, CsvShape shape) throws IOException {
        this.bounded = new BoundedReader(reader);
        this.shape = shape;
        this.parser = openParser(bounded);
        this.records = parser.iterator();
        requireColumns(parser.getHeaderNames(), shape.required());
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

    /** What is wrong with the file ends the import; a connection that broke does not, it can be sent again. */
    private static IOException fromHere(long number, IOException cause) {
        return cause instanceof CSVException || cause instanceof RecordTooLongException
                ? new BrokenContentException(number, String.valueOf(cause.getMessage()))
                : cause;
    }

    private Line line(long number, CSVRecord record) {
        if (!record.isConsistent()) {
            return Line.unreadable(
                    number, null, "The line has " + record.size() + " cells, the header has another number.");
        }
        return Line.of(number, shape.toJson(record));
    }

    private static CSVParser openParser(Reader reader) throws IOException {
        try {
            return FORMAT.parse(reader);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new InvalidFieldException("content", "The header line cannot be read: " + e.getMessage());
        }
    }

    private static void requireColumns(List<String> header, Set<String> required) {
        for (var column : required) {
            if (!header.contains(column)) {
                throw new InvalidFieldException(
                        "content", "The column " + column + " is missing; the first line names the columns.");
            }
        }
    }
}
