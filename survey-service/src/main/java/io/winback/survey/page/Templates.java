package io.winback.survey.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of the pages. */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class Templates {

    private Templates() {}

    static native TemplateInstance form(Frame frame, FormView form);

    static native TemplateInstance thanks(Frame frame, ThanksView thanks);

    static native TemplateInstance answered(Frame frame);

    static native TemplateInstance wrong(Frame frame);

    static native TemplateInstance expired(Frame frame);

    static native TemplateInstance tooLong(Frame frame);

    static native TemplateInstance tooMany(Frame frame);
}
