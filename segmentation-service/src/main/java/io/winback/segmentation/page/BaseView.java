package io.winback.segmentation.page;

import io.quarkus.qute.TemplateData;
import io.winback.platform.report.Section;
import java.util.List;

/**
 * The base by lifecycle stage.
 *
 * @param lead whom is counted, and when
 * @param empty whether there is nobody yet
 * @param applying whether a changed policy is on its way through the base
 * @param overTime its history
 */
@TemplateData
record BaseView(String lead, boolean empty, boolean applying, List<Tile> tiles, List<Span> spans, Section overTime) {

    /** A stage with its figures. */
    @TemplateData
    record Tile(String series, String name, String text, String count, String share, String change) {}

    /** A period to choose. */
    @TemplateData
    record Span(String href, String name, boolean current) {}
}
