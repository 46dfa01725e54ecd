package io.winback.campaign.site.offers;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The pools.
 *
 * @param fault what is wrong with the form; empty if nothing is
 */
@TemplateData
record PoolsView(
        List<Row> rows,
        boolean mayMake,
        String name,
        String key,
        String lowAt,
        String fault,
        String nextHref,
        String firstHref) {

    @TemplateData
    record Row(String key, String href, String name, String free, String taken, String waiting, boolean low) {}
}
