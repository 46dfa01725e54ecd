package io.winback.campaign.site.draft;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.winback.platform.page.Frame;

/** The templates, in {@code templates/draft}. */
@CheckedTemplate(basePath = "draft", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class DraftTemplates {

    private DraftTemplates() {}

    static native TemplateInstance choose(Frame frame, ChooseView view);

    static native TemplateInstance begin(Frame frame, BeginView view);

    static native TemplateInstance copy(Frame frame, CopyView view);
}
