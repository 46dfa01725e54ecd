package io.winback.platform.report;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * Figures in rows; the first column names the row.
 *
 * @param foot totals and reference lines
 */
@TemplateData
public record Table(List<Column> columns, List<Row> rows, List<Row> foot) {

    /** Colours a series may have; those of the lifecycle stages come first. */
    public static final List<String> COLOURS = List.of("one", "two", "three", "four", "five", "six");

    public static Table of(List<Column> columns, List<Row> rows) {
        return new Table(columns, rows, List.of());
    }

    /**
     * A column.
     *
     * @param series its colour in the chart; empty if it is not drawn
     * @param form {@code line} or {@code bar} where the column is drawn otherwise than the chart; empty otherwise
     * @param figure whether it holds figures
     * @param point whether it is a point of a chart whose series are rows
     */
    @TemplateData
    public record Column(String text, String series, String form, boolean figure, boolean point) {

        public static Column text(String text) {
            return new Column(text, "", "", false, false);
        }

        public static Column figure(String text) {
            return new Column(text, "", "", true, false);
        }

        /** Drawn in the chart. */
        public static Column series(String text, String colour) {
            return new Column(text, colour, "", true, false);
        }

        /** Drawn in the chart as a line, whatever the others are. */
        public static Column line(String text, String colour) {
            return new Column(text, colour, "line", true, false);
        }

        /** A point of a chart whose series are rows. */
        public static Column point(String text) {
            return new Column(text, "", "", true, true);
        }
    }

    /**
     * A row.
     *
     * @param series its colour where rows are the series; elsewhere that of a line across the drawing: for a row of the foot at
     *     its figure, for any other at its point, named by its note
     * @param aside whether the chart leaves it out
     */
    @TemplateData
    public record Row(Cell head, List<Cell> cells, String series, boolean aside) {

        public static Row of(Cell head, List<Cell> cells) {
            return new Row(head, cells, "", false);
        }

        public static Row of(String head, List<Cell> cells) {
            return of(Cell.text(head), cells);
        }

        public Row in(String colour) {
            return new Row(head, cells, colour, aside);
        }

        public Row leftOut() {
            return new Row(head, cells, series, true);
        }
    }
}
