package io.winback.survey.site.list;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.winback.platform.page.Frame;

/** The templates, in {@code templates/surveys}. */
@CheckedTemplate(basePath = "surveys", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class ListTemplates {

    private ListTemplates() {}

    static native TemplateInstance list(Frame frame, ListView view);
}
