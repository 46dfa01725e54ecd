package io.winback.segmentation.page;

import io.quarkus.qute.TemplateData;
import io.winback.platform.page.Figures;
import java.util.ArrayList;
import java.util.List;

/**
 * Stacked bars, drawn here so that a page needs no script: everything is in units of the drawing, whose height is {@link #HEIGHT}.
 *
 * @param width of the drawing, with the labels of the scale at its left
 */
@TemplateData
record StageChart(int width, List<Bar> bars, List<Line> lines) {

    /** Names of the colours, from the bottom up. */
    static final List<String> SERIES = List.of("one", "two", "three", "four");

    private static final int HEIGHT = 260;
    private static final int BOTTOM = 228;
    private static final int TOP = 12;
    private static final int LEFT = 52;
    private static final int RIGHT = 12;
    private static final int MOST_STEPS = 5;
    private static final double GAP = 0.28;
    private static final int LABEL_WIDTH = 76;

    /** A bar with its parts from the bottom up; one without a label stands between two that have one. */
    @TemplateData
    record Bar(String label, String title, double x, double middle, double width, List<Part> parts) {}

    /** @param series colour: one, two, three, four */
    @TemplateData
    record Part(String series, double y, double height) {}

    /** A line of the scale. */
    @TemplateData
    record Line(String label, double y) {}

    /** One bar to draw: what it is called, and its parts. */
    record Column(String label, String title, List<Long> parts) {

        long total() {
            return parts.stream().mapToLong(Long::longValue).sum();
        }
    }

    static StageChart of(int width, List<Column> columns, Figures figures) {
        var highest = columns.stream().mapToLong(Column::total).max().orElse(0);
        var step = Math.max(1, roundUp((highest + MOST_STEPS - 1) / MOST_STEPS));
        var steps = Math.max(1, (highest + step - 1) / step);
        var scale = (double) (BOTTOM - TOP) / (step * steps);
        var lines = new ArrayList<Line>();
        for (var i = 0; i <= steps; i++) {
            lines.add(new Line(figures.count(step * i), tenths(BOTTOM - step * i * scale)));
        }
        var slot = (double) (width - LEFT - RIGHT) / Math.max(1, columns.size());
        var labelled = (int) Math.ceil(LABEL_WIDTH / slot);
        var bars = new ArrayList<Bar>();
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var shown = (columns.size() - 1 - i) % labelled == 0;
            bars.add(new Bar(
                    shown ? column.label() : "",
                    column.title(),
                    tenths(LEFT + slot * (i + GAP / 2)),
                    tenths(LEFT + slot * (i + 0.5)),
                    tenths(slot * (1 - GAP)),
                    parts(column, scale)));
        }
        return new StageChart(width, bars, lines);
    }

    public int height() {
        return HEIGHT;
    }

    public int left() {
        return LEFT;
    }

    public int scaleLabels() {
        return LEFT - 8;
    }

    public int barLabels() {
        return BOTTOM + 20;
    }

    private static List<Part> parts(Column column, double scale) {
        var parts = new ArrayList<Part>();
        var y = (double) BOTTOM;
        for (var i = 0; i < column.parts().size(); i++) {
            var height = column.parts().get(i) * scale;
            y -= height;
            if (height > 0) {
                parts.add(new Part(SERIES.get(i), tenths(y), tenths(height)));
            }
        }
        return parts;
    }

    private static double tenths(double number) {
        return Math.round(number * 10) / 10.0;
    }

    /** The next of 1, 2, 2.5, 5, 10 times a power of ten, so that the scale has round numbers. */
    private static long roundUp(long number) {
        var power = 1L;
        while (power * 10 <= number) {
            power *= 10;
        }
        for (var factor : new double[] {1, 2, 2.5, 5, 10}) {
            if (power * factor >= number && (factor != 2.5 || power > 1)) {
                return (long) (power * factor);
            }
        }
        return number;
    }
}
