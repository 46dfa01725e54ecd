package io.winback.platform.report;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of the form above a report; what is chosen goes into the address.
 *
 * @param type {@code select}, {@code date}, {@code number} or {@code text}
 * @param hint what is meant if nothing is entered; empty if that goes without saying
 * @param options of a {@code select}
 */
@TemplateData
public record Filter(String name, String label, String type, String value, String hint, List<Option> options) {

    /** A value to choose. */
    @TemplateData
    public record Option(String value, String text, boolean chosen) {}

    public static Filter select(String name, String label, List<Option> options) {
        return new Filter(name, label, "select", "", "", options);
    }

    public static Filter date(String name, String label, @Nullable LocalDate value) {
        return new Filter(name, label, "date", value == null ? "" : value.toString(), "", List.of());
    }

    public static Filter number(String name, String label, String value, String hint) {
        return new Filter(name, label, "number", value, hint, List.of());
    }

    public static Filter text(String name, String label, String value, String hint) {
        return new Filter(name, label, "text", value, hint, List.of());
    }
}
