package io.winback.campaign.product;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;

/** A catalogue as CSV: UTF-8, a header line that names the columns, comma, semicolon or tab between them. Read as it comes. */
final class CatalogueLines {

    static final List<String> LANGUAGES = List.of("en", "zh", "et", "uk");
    private static final Set<String> REQUIRED = Set.of("id", "url", "availableFrom");
    private static final List<String> PLAIN =
            List.of("id", "url", "picture", "category", "price", "currency", "availableFrom", "availableUntil");
    private static final int BUFFER = 64 * 1024;

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    private CatalogueLines(CSVParser parser) {
        this.parser = parser;
        this.records = parser.iterator();
    }

    /** A record with the line on which it begins, the header being line 1. */
    record Line(long number, CSVRecord cells) {

        /** The cell of a column; none where it is missing or blank. */
        @Nullable
        String text(String column) {
            var cell = cells.isMapped(column) && cells.isSet(column) ? cells.get(column) : null;
            return cell == null || cell.isBlank() ? null : cell;
        }
    }

    /** @throws ColumnsException if the header is no header of a catalogue */
    static CatalogueLines of(InputStream content) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new BufferedReader(new InputStreamReader(content, decoder), BUFFER);
        skipMark(reader);
        try {
            var parser = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(delimiter(reader))
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                    .setIgnoreEmptyLines(true)
                    .setTrim(true)
                    .setNullString("")
                    .get()
                    .parse(reader);
            check(parser.getHeaderNames());
            return new CatalogueLines(parser);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new ColumnsException("The header line cannot be read: " + e.getMessage());
        }
    }

    /** The next record; none at the end. */
    @Nullable
    Line next() throws IOException {
        var number = parser.getCurrentLineNumber() + 1;
        try {
            return records.hasNext() ? new Line(number, records.next()) : null;
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
    }

    /** Where reading has come to. */
    long line() {
        return parser.getCurrentLineNumber() + 1;
    }

    private static void check(List<String> columns) {
        var known = new ArrayList<>(PLAIN);
        LANGUAGES.forEach(language -> known.addAll(List.of("name." + language, "text." + language)));
        for (var column : columns) {
            if (!known.contains(column)) {
                throw new ColumnsException(
                        "There is no column " + column + "; known are " + String.join(", ", known) + ".");
            }
        }
        for (var column : REQUIRED) {
            if (!columns.contains(column)) {
                throw new ColumnsException("The column " + column + " is missing.");
            }
        }
        if (columns.stream().noneMatch(column -> column.startsWith("name."))) {
            throw new ColumnsException("A column with names is missing, such as name.en.");
        }
    }

    private static void skipMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
    }

    /** The one that stands most often in the header line. */
    private static char delimiter(BufferedReader reader) throws IOException {
        reader.mark(BUFFER);
        var header = new StringBuilder();
        for (var next = reader.read();
                next >= 0 && next != '\n' && header.length() < BUFFER - 1;
                next = reader.read()) {
            header.append((char) next);
        }
        reader.reset();
        return (char) header.chars()
                .filter(character -> character == ',' || character == ';' || character == '\t')
                .boxed()
                .reduce((one, other) -> count(header, other) > count(header, one) ? other : one)
                .orElse((int) ',')
                .intValue();
    }

    private static long count(StringBuilder text, int character) {
        return text.chars().filter(each -> each == character).count();
    }
}
