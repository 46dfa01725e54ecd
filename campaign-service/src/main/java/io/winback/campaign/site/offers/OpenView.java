package io.winback.campaign.site.offers;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * What everybody gets.
 *
 * @param warnings offers of campaigns that are not worth more, in English
 * @param order the order on which worth is compared, in words
 * @param fault what is wrong with the form, in words; {@code detail} the same in English, of the field {@code field}
 */
@TemplateData
record OpenView(
        List<Row> rows,
        boolean mayTell,
        OpenForm form,
        List<Kind> kinds,
        String currency,
        String zone,
        String order,
        List<String> warnings,
        String fault,
        String detail,
        String field,
        String nextHref,
        String firstHref) {

    /** @param removeHref where a form that takes it away goes */
    @TemplateData
    record Row(String key, String name, String gives, String worth, String from, String until, String removeHref) {}

    @TemplateData
    record Kind(String code, String text, boolean chosen) {}
}
