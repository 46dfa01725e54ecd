package io.winback.survey.site.contact;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * Customers who asked that a person get back.
 *
 * @param done what was done just now; empty if nothing was
 * @param fault why it was not done
 * @param mayClose whether the reader is an agent
 * @param nextHref empty on the last page; {@code firstHref} on the first
 */
@TemplateData
record ContactsView(
        String open,
        List<Choice> choices,
        List<Row> rows,
        String done,
        String fault,
        boolean mayClose,
        String nextHref,
        String firstHref) {

    @TemplateData
    record Choice(String href, String text, boolean chosen) {}

    /**
     * One of them.
     *
     * @param customerHref all that campaigns know of the customer
     * @param answerHref what the customer said
     * @param ended how it ended, when and by whom; empty while it is open
     */
    @TemplateData
    record Row(
            String customer,
            String customerHref,
            String by,
            String since,
            String at,
            String reason,
            String answerHref,
            boolean open,
            String closeHref,
            String state,
            String ended) {}
}
