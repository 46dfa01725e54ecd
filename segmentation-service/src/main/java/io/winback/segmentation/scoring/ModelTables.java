package io.winback.segmentation.scoring;

import io.winback.platform.csv.CsvTable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Fit quality as tables, every family that was checked. */
final class ModelTables {

    private ModelTables() {}

    static CsvTable frequencies(ModelVersionResponse version) {
        var rows = version.families().stream()
                .flatMap(check -> check.frequencies().stream()
                        .map(row -> row(
                                check.fit().family(),
                                row.andMore() ? row.repeats() + "+" : row.repeats(),
                                row.customers(),
                                row.actual(),
                                row.expected())))
                .toList();
        return new CsvTable(List.of("family", "repeats", "customers", "actual", "expected"), rows);
    }

    static CsvTable tracking(ModelVersionResponse version) {
        var rows = version.families().stream()
                .flatMap(check ->
                        Objects.requireNonNullElse(check.tracking(), List.<ModelReport.TrackedWeek>of()).stream()
                                .map(row -> row(
                                        check.fit().family(),
                                        row.week(),
                                        row.end(),
                                        row.actual(),
                                        row.expected(),
                                        row.heldBack())))
                .toList();
        return new CsvTable(List.of("family", "week", "end", "actual", "expected", "heldBack"), rows);
    }

    private static List<?> row(Object... cells) {
        return Arrays.asList(cells);
    }
}
