package io.winback.platform.report;

import io.quarkus.qute.TemplateData;
import java.util.Locale;

/**
 * How the table beside it is drawn. The table says what: columns with a colour are the series and rows the points, or the other way
 * round.
 *
 * @param label what can be seen, for those who do not see it
 * @param unit of the figures
 * @param currency ISO 4217, where they are money; empty otherwise
 * @param turned whether the table has its latest row first, and the drawing its latest point last
 * @param byRow whether rows with a colour are the series, and columns the points
 * @param across the name of the axis along which the points lie; empty if it goes without saying
 * @param up the name of the axis of the figures, likewise
 */
@TemplateData
public record Chart(
        Kind kind, String label, Unit unit, String currency, boolean turned, boolean byRow, String across, String up) {

    /** A form of drawing. */
    public enum Kind {
        /** Bars beside each other. */
        BARS,
        /** Bars on top of each other. */
        STACKED,
        /** Bars from left to right, for points with long names. */
        ACROSS,
        LINES,
        /** Lines over a scale of numbers: the head of a row has a value. */
        CURVE
    }

    /** What the figures are. */
    public enum Unit {
        COUNT,
        /** Between 0 and 1, shown in percent. */
        SHARE,
        NUMBER,
        MONEY
    }

    public static Chart of(Kind kind, Unit unit, String label) {
        return new Chart(kind, label, unit, "", false, false, "", "");
    }

    public static Chart money(Kind kind, String currency, String label) {
        return new Chart(kind, label, Unit.MONEY, currency, false, false, "", "");
    }

    /** The latest row of the table is its first, as that is what one looks for. */
    public Chart latestFirst() {
        return new Chart(kind, label, unit, currency, true, byRow, across, up);
    }

    public Chart rowsAsSeries() {
        return new Chart(kind, label, unit, currency, turned, true, across, up);
    }

    public Chart axes(String across, String up) {
        return new Chart(kind, label, unit, currency, turned, byRow, across, up);
    }

    public String form() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    public String measuredIn() {
        return unit.name().toLowerCase(Locale.ROOT);
    }
}
