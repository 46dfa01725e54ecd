package io.winback.survey.site.list;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * Surveys.
 *
 * @param nextHref empty on the last page; {@code firstHref} on the first
 */
@TemplateData
record ListView(List<Row> rows, String nextHref, String firstHref) {

    /**
     * A survey in the list.
     *
     * @param results where its results are; empty for a draft, which has none
     * @param changed whether something was written and not published
     * @param interval of the rate; empty where nobody was invited
     */
    @TemplateData
    record Row(
            String key,
            String href,
            String results,
            String name,
            String state,
            boolean open,
            boolean changed,
            String mode,
            String version,
            String languages,
            String invited,
            String answered,
            String rate,
            String interval,
            String last) {}
}
