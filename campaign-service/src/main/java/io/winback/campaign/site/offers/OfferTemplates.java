package io.winback.campaign.site.offers;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.winback.platform.page.Frame;

/** The templates, in {@code templates/offers}. */
@CheckedTemplate(basePath = "offers", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class OfferTemplates {

    private OfferTemplates() {}

    static native TemplateInstance overview(Frame frame, OverviewView view);

    static native TemplateInstance pools(Frame frame, PoolsView view);

    static native TemplateInstance pool(Frame frame, PoolView view);

    static native TemplateInstance open(Frame frame, OpenView view);
}
