package io.winback.platform.csv;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A table small enough to be held: RFC 4180 with a heading, a decimal point and ISO dates. Absent cells are empty; no text in it is a
 * formula.
 *
 * @param columns names of the columns, in lower camel case as in JSON
 * @param rows cells in the order of the columns
 */
public record CsvTable(List<String> columns, List<? extends List<?>> rows) {

    /** The media type of its text. */
    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    public CsvTable {
        rows.forEach(row -> {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(row.size() + " cells for " + columns.size() + " columns");
            }
        });
    }

    /** The whole table. */
    public String text() {
        var text = new StringWriter();
        try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(columns);
            for (var row : rows) {
                csv.printRecord(row.stream().map(CsvTable::cell).collect(Collectors.toList()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static @Nullable Object cell(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof Number ? value : SafeCell.of(value.toString());
    }
}
