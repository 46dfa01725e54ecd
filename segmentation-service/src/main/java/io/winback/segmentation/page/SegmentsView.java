package io.winback.segmentation.page;

import io.quarkus.qute.TemplateData;
import java.util.List;

/** @param nextHref empty on the last page; {@code firstHref} on the first */
@TemplateData
record SegmentsView(List<Row> rows, String nextHref, String firstHref) {

    /** A segment in the list. */
    @TemplateData
    record Row(String key, String href, String name, String state, boolean inForce, String version, String members) {}
}
