package io.winback.segmentation.page;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * Lists of candidates, and a form for a new one.
 *
 * @param fault what is wrong with the form; empty if nothing is
 */
@TemplateData
record CandidatesView(
        List<Row> rows,
        String nextHref,
        String firstHref,
        boolean mayMake,
        CandidateForm form,
        String currency,
        String fault) {

    /** A list. */
    @TemplateData
    record Row(String href, String name, String made, String lost, String chosen, String planned, String profit) {}
}
