package io.winback.campaign.site.offers;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A pool.
 *
 * @param low since when too few are left, in words; empty if enough are
 * @param done what an upload did; empty if there was none
 * @param refused lines of it that were not taken
 */
@TemplateData
record PoolView(
        String key,
        String name,
        String href,
        String back,
        String free,
        String taken,
        String waiting,
        String lowAt,
        String low,
        boolean mayFill,
        String done,
        List<Line> refused,
        String fault) {

    /** @param problem in English */
    @TemplateData
    record Line(String number, String code, String problem) {}
}
