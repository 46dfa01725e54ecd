package io.winback.campaign.site.list;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.winback.platform.page.Frame;

/** The templates, in {@code templates/list}. */
@CheckedTemplate(basePath = "list", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class ListTemplates {

    private ListTemplates() {}

    static native TemplateInstance campaigns(Frame frame, ListView view);
}
