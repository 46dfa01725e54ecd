package io.winback.platform.report;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures of one kind: a table, perhaps with a chart drawn from it.
 *
 * @param id of the section in the page, and of its CSV: letters, digits and hyphens
 * @param texts paragraphs above the chart
 * @param chart none where a table says it better
 * @param nothing what is said instead of a table without rows
 * @param next where a long table goes on; empty at its end
 */
@TemplateData
public record Section(
        String id,
        String title,
        List<String> texts,
        @Nullable Chart chart,
        Table table,
        String nothing,
        String next) {

    public static Section of(String id, String title, String text, @Nullable Chart chart, Table table, String nothing) {
        return new Section(id, title, List.of(text), chart, table, nothing, "");
    }

    public Section goingOn(String next) {
        return new Section(id, title, texts, chart, table, nothing, next);
    }

    public boolean empty() {
        return table.rows().isEmpty();
    }
}
