package io.winback.platform.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages every site has. */
@CheckedTemplate(basePath = "frame", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class FrameTemplates {

    private FrameTemplates() {}

    static native TemplateInstance signIn(Frame frame, SignInView view);

    static native TemplateInstance leaving(Frame frame, String title, String text, String to, String link);

    static native TemplateInstance fault(Frame frame, String title, String text, String detail);
}
