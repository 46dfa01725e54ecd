package io.winback.survey.site.contact;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.winback.platform.page.Frame;

/** The templates, in {@code templates/contacts}. */
@CheckedTemplate(basePath = "contacts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class ContactTemplates {

    private ContactTemplates() {}

    static native TemplateInstance list(Frame frame, ContactsView view);
}
