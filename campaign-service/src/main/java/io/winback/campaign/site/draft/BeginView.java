package io.winback.campaign.site.draft;

import io.quarkus.qute.TemplateData;
import io.winback.campaign.site.drawn.Drawing;
import java.util.List;

/**
 * A template, and the form that makes a draft of it.
 *
 * @param segments published ones that are known here
 * @param surveys what must be published before it is launched, in words; empty if nothing must
 * @param drawing none where the template is for a shop with other settings
 */
@TemplateData
record BeginView(
        String action,
        String title,
        String about,
        boolean mayMake,
        Draft draft,
        boolean needsSegment,
        List<String> segments,
        String surveys,
        Drawing drawing,
        List<Offer> offers,
        Faults faults) {

    /** What is in the fields. */
    @TemplateData
    record Draft(String name, String key, String segment) {}

    /** @param cost what it costs the shop; empty where that is the money itself */
    @TemplateData
    record Offer(String key, String gives, String cost) {}
}
