package io.winback.segmentation.page.measure;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.winback.platform.page.Frame;
import java.util.List;

/** The list of measures; each of them is a report. */
@CheckedTemplate(basePath = "measures", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class MeasureTemplates {

    private MeasureTemplates() {}

    static native TemplateInstance list(Frame frame, List<MeasureLink> links);
}
