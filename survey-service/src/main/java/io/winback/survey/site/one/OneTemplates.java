package io.winback.survey.site.one;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.winback.platform.page.Frame;

/** The templates, in {@code templates/survey}. */
@CheckedTemplate(basePath = "survey", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class OneTemplates {

    private OneTemplates() {}

    static native TemplateInstance survey(Frame frame, SurveyView view);

    static native TemplateInstance confirm(Frame frame, ConfirmView view);

    static native TemplateInstance preview(Frame frame, PreviewView view);
}
