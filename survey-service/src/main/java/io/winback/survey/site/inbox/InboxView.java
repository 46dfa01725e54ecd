package io.winback.survey.site.inbox;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * What customers wrote.
 *
 * @param done what was done just now; empty if nothing was
 * @param nextHref empty on the last page; {@code firstHref} on the first
 */
@TemplateData
record InboxView(
        InboxForm form,
        List<Choice> states,
        List<Choice> reasons,
        List<Choice> panels,
        String currency,
        List<Letter> letters,
        String done,
        boolean mayWrite,
        String nextHref,
        String firstHref) {

    @TemplateData
    record Choice(String value, String text, boolean chosen) {}

    /**
     * An answer in which somebody wrote something.
     *
     * @param tags what is worth knowing at a glance
     */
    @TemplateData
    record Letter(
            String id,
            String version,
            String href,
            String customer,
            String when,
            String survey,
            String reason,
            String language,
            List<String> tags,
            List<Said> texts,
            boolean isNew) {}

    /** What was asked, in the reader's language, and what was written. */
    @TemplateData
    record Said(String question, String text) {}
}
