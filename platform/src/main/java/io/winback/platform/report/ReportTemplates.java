package io.winback.platform.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.winback.platform.page.Frame;

/** The page of a report. */
@CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class ReportTemplates {

    private ReportTemplates() {}

    static native TemplateInstance page(Frame frame, ReportPage view);
}
