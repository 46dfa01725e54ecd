package io.winback.platform.report;

import io.quarkus.qute.TemplateData;
import io.winback.platform.page.Frame;
import java.util.List;

/**
 * A report with the way to others.
 *
 * @param others the reports to choose from, this one among them
 * @param choice what the others are, as a name of their list
 * @param here the address of the report with what is asked, to which {@code csv=<id of a section>} is added for that table
 * @param fault what is wrong with what was asked; empty if nothing is
 * @param detail the same in the words of our own problems, in English; empty if there are none
 */
@TemplateData
public record ReportPage(
        Report report, List<Frame.Entry> others, String choice, String here, String fault, String detail) {

    /** Without the question. */
    public String action() {
        var question = here.indexOf('?');
        return question < 0 ? here : here.substring(0, question);
    }

    public String csv(Section section) {
        return here + (here.contains("?") ? "&" : "?") + "csv=" + section.id();
    }
}
