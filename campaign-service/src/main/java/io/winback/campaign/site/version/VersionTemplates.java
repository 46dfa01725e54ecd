package io.winback.campaign.site.version;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.winback.platform.page.Frame;

/** The templates, in {@code templates/version}. */
@CheckedTemplate(basePath = "version", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class VersionTemplates {

    private VersionTemplates() {}

    static native TemplateInstance versions(Frame frame, VersionsView view);
}
