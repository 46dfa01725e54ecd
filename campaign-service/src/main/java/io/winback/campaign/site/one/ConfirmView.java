package io.winback.campaign.site.one;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * Asks before something that cannot be undone.
 *
 * @param name of the campaign
 * @param audience customers in the segment as they are shown; empty where none are
 * @param fault why it was not done; empty if it was not tried
 * @param faults the same in detail, in English
 * @param warnings what is worth a look, in English
 */
@TemplateData
record ConfirmView(
        String key,
        String name,
        String back,
        String title,
        List<String> texts,
        String action,
        String audience,
        String button,
        String fault,
        List<String> faults,
        List<String> warnings,
        List<Finding> findings) {

    /** What was found about one thing before the launch. */
    @TemplateData
    record Finding(String check, String level, boolean good, boolean bad, String what, String fix) {}
}
