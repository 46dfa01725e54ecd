package io.winback.campaign.site.offers;

import io.winback.campaign.definition.CampaignResponse;
import io.winback.campaign.definition.CampaignService;
import io.winback.campaign.offer.overview.CampaignOffers;
import io.winback.campaign.offer.overview.OfferOverview;
import io.winback.campaign.site.CampaignSite;
import io.winback.platform.page.Frames;
import io.winback.platform.page.Page;
import io.winback.platform.page.Pages;
import io.winback.platform.paging.PageToken;
import io.winback.platform.security.Roles;
import io.winback.platform.shop.ShopProfile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What offers came to. */
@Page
@Path(OverviewPageResource.PATH)
@RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
class OverviewPageResource {

    static final String PATH = CampaignSite.PATH + "/offers";

    private static final int ROWS = 20;

    private final CampaignSite site;
    private final Frames frames;
    private final OfferOverview overview;
    private final CampaignService campaigns;
    private final ShopProfile shop;

    OverviewPageResource(
            CampaignSite site, Frames frames, OfferOverview overview, CampaignService campaigns, ShopProfile shop) {
        this.site = site;
        this.frames = frames;
        this.overview = overview;
        this.campaigns = campaigns;
        this.shop = shop;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@QueryParam("pageToken") @Nullable String pageToken) {
        var frame = frames.around(site, CampaignSite.OFFERS);
        var after = PageToken.lastKey(pageToken);
        var page =
                io.winback.platform.paging.Page.of(overview.pageAfter(after, ROWS + 1), ROWS, CampaignOffers::campaign);
        var definitions = campaigns.pageAfter(after, ROWS).stream()
                .collect(Collectors.toMap(CampaignResponse::key, Function.identity()));
        var view = new OverviewComposer(frame.language(), shop).compose(page, definitions, pageToken == null);
        return Pages.show(frame, OfferTemplates.overview(frame, view));
    }
}
