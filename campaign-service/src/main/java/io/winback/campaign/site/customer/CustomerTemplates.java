package io.winback.campaign.site.customer;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.winback.platform.page.Frame;

/** The templates, in {@code templates/customer}. */
@CheckedTemplate(basePath = "customer", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class CustomerTemplates {

    private CustomerTemplates() {}

    static native TemplateInstance find(Frame frame, FindView view);

    static native TemplateInstance customer(Frame frame, CustomerView view);
}
