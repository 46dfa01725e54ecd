package io.winback.survey.site.improvement;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * All improvements.
 *
 * @param nextHref empty on the last page; {@code firstHref} on the first
 */
@TemplateData
record ImprovementsView(List<Row> rows, String nextHref, String firstHref) {

    @TemplateData
    record Row(
            String key,
            String href,
            String title,
            String reason,
            String state,
            boolean open,
            String customers,
            String told,
            String fixed) {}
}
