package io.winback.survey.site.improvement;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.winback.platform.page.Frame;

/** The templates, in {@code templates/improvements}. */
@CheckedTemplate(basePath = "improvements", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class ImprovementTemplates {

    private ImprovementTemplates() {}

    static native TemplateInstance list(Frame frame, ImprovementsView view);

    static native TemplateInstance one(Frame frame, ImprovementView view);

    static native TemplateInstance fix(Frame frame, FixView view);
}
