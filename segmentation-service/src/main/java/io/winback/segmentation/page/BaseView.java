package io.winback.segmentation.page;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The base by lifecycle stage.
 *
 * @param lead whom is counted, and when
 * @param empty whether there is nobody yet
 * @param applying whether a changed policy is on its way through the base
 * @param wide the chart for a screen, {@code narrow} for a phone
 */
@TemplateData
record BaseView(
        String lead,
        boolean empty,
        boolean applying,
        List<Tile> tiles,
        List<Span> spans,
        StageChart wide,
        StageChart narrow,
        List<Row> rows) {

    /** A stage with its figures. */
    @TemplateData
    record Tile(String series, String name, String text, String count, String share, String change) {}

    /** A period to choose. */
    @TemplateData
    record Span(String href, String name, boolean current) {}

    /** One point in time. */
    @TemplateData
    record Row(String end, List<String> counts, String total) {}
}
