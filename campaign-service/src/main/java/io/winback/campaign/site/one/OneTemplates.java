package io.winback.campaign.site.one;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.winback.platform.page.Frame;

/** The templates, in {@code templates/one}. */
@CheckedTemplate(basePath = "one", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class OneTemplates {

    private OneTemplates() {}

    static native TemplateInstance campaign(Frame frame, CampaignView view);

    static native TemplateInstance confirm(Frame frame, ConfirmView view);
}
