package io.winback.campaign.site.list;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * Campaigns.
 *
 * @param asked whether some were filtered out
 * @param nextHref empty on the last page; {@code firstHref} on the first
 */
@TemplateData
record ListView(
        List<Row> rows,
        String part,
        List<Choice> statuses,
        boolean asked,
        boolean mayMake,
        String nextHref,
        String firstHref) {

    /**
     * A campaign in the list.
     *
     * @param report where its report is; empty for a draft, which has none
     */
    @TemplateData
    record Row(
            String key,
            String href,
            String report,
            String name,
            String status,
            boolean running,
            String audience,
            String runs,
            String sent,
            String coupons,
            String cost,
            String next) {}

    @TemplateData
    record Choice(String value, String text, boolean chosen) {}
}
