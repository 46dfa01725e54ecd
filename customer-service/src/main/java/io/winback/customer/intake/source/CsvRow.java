package io.winback.customer.intake.source;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One record of CSV; a place is the name of a column. */
record CsvRow(CSVRecord cells) implements Row {

    @Override
    public @Nullable String text(String place) {
        var cell = cells.isMapped(place) ? cells.get(place) : null;
        return cell == null || cell.isBlank() ? null : cell;
    }

    @Override
    public List<Row> each(String place) {
        return List.of();
    }

    @Override
    public Stream<String> places() {
        return cells.getParser().getHeaderNames().stream();
    }
}
