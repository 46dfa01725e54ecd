package io.winback.survey.site.inbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.winback.platform.page.Frame;

/** The templates, in {@code templates/inbox}. */
@CheckedTemplate(basePath = "inbox", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class InboxTemplates {

    private InboxTemplates() {}

    static native TemplateInstance list(Frame frame, InboxView view);

    static native TemplateInstance one(Frame frame, LetterView view);
}
