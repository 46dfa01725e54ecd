package io.winback.platform.report;

import io.winback.platform.csv.CsvTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table of a report as CSV: with the headings people see, but plain figures. */
final class SectionCsv {

    private final Table table;
    /** Which columns have intervals, from 0 for the first after the head. */
    private final List<Integer> ranged;

    private SectionCsv(Table table) {
        this.table = table;
        this.ranged = IntStream.range(0, table.columns().size() - 1)
                .filter(column -> table.rows().stream()
                        .anyMatch(row -> row.cells().get(column).ranged()))
                .boxed()
                .toList();
    }

    static CsvTable of(Table table) {
        var csv = new SectionCsv(table);
        return new CsvTable(
                csv.columns(),
                Stream.concat(table.rows().stream(), table.foot().stream())
                        .map(csv::row)
                        .toList());
    }

    private List<String> columns() {
        var names = new ArrayList<String>();
        for (var i = 0; i < table.columns().size(); i++) {
            var name = table.columns().get(i).text();
            names.add(name);
            if (ranged.contains(i - 1)) {
                names.add(name + " ≥");
                names.add(name + " ≤");
            }
        }
        return names;
    }

    private List<@Nullable Object> row(Table.Row row) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(row.head().text());
        for (var i = 0; i < row.cells().size(); i++) {
            var cell = row.cells().get(i);
            cells.add(cell.value().isEmpty() ? told(cell) : new BigDecimal(cell.value()));
            if (ranged.contains(i)) {
                cells.add(number(cell.low()));
                cells.add(number(cell.high()));
            }
        }
        return cells;
    }

    /** What stands for no figure is left out. */
    private static @Nullable String told(Cell cell) {
        return cell.text().equals(Cell.NONE) ? null : cell.text();
    }

    private static @Nullable BigDecimal number(String value) {
        return value.isEmpty() ? null : new BigDecimal(value);
    }
}
