package io.winback.campaign.site.offers;

import io.quarkus.qute.TemplateData;
import java.util.List;

/** What offers came to, by campaign. */
@TemplateData
record OverviewView(List<Campaign> campaigns, String nextHref, String firstHref) {

    /**
     * A campaign with offers.
     *
     * @param budget how much of it is committed and left, in words; empty where there is none
     */
    @TemplateData
    record Campaign(String id, String name, String href, String budget, boolean over, List<Offer> offers) {}

    /**
     * An offer.
     *
     * @param gives in words; empty where the newest version does not have it any more
     * @param issued with the limit, if there is one
     * @param open codes that may still be used
     * @param lapsed expired or revoked
     * @param strayed used again, or by somebody else
     */
    @TemplateData
    record Offer(
            String key,
            String gives,
            String issued,
            String open,
            String redeemed,
            String lapsed,
            String strayed,
            String planned,
            String cost) {}
}
