package io.winback.platform.report;

import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure, or a text.
 *
 * @param text as people read it
 * @param value as charts and CSV take it: plain, with a decimal point; empty for a text or where there is none
 * @param low lower end of the interval it lies in; empty without one
 * @param high upper end
 * @param shade from 0 to 10, how dark its ground is in a table that is read by its shades; -1 for none
 * @param href where it leads; empty if nowhere
 * @param note small print: an interval, or why there is no figure
 */
@TemplateData
public record Cell(String text, String value, String low, String high, int shade, String href, String note) {

    static final String NONE = "–";

    private static final int DARKEST = 10;

    public static Cell text(String text) {
        return new Cell(text, "", "", "", -1, "", "");
    }

    public static Cell figure(String text, BigDecimal value) {
        return new Cell(text, value.toPlainString(), "", "", -1, "", "");
    }

    public static Cell figure(String text, long value) {
        return new Cell(text, Long.toString(value), "", "", -1, "", "");
    }

    /** There is no figure, and why. */
    public static Cell none(String reason) {
        return new Cell(NONE, "", "", "", -1, "", reason);
    }

    /** Nothing to be said, as where time has not come. */
    public static Cell blank() {
        return text("");
    }

    public Cell between(@Nullable BigDecimal low, @Nullable BigDecimal high, String note) {
        return new Cell(
                text,
                value,
                low == null ? "" : low.toPlainString(),
                high == null ? "" : high.toPlainString(),
                shade,
                href,
                note);
    }

    /** @param part of the darkest shade, between 0 and 1 */
    public Cell shaded(double part) {
        var darkness = (int) Math.round(Math.min(1, Math.max(0, part)) * DARKEST);
        return new Cell(text, value, low, high, darkness, href, note);
    }

    public Cell linked(String href) {
        return new Cell(text, value, low, high, shade, href, note);
    }

    public Cell noted(String note) {
        return new Cell(text, value, low, high, shade, href, note);
    }

    public boolean ranged() {
        return !low.isEmpty();
    }
}
