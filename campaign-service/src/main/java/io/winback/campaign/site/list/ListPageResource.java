package io.winback.campaign.site.list;

import io.winback.campaign.site.CampaignSite;
import io.winback.campaign.site.NumberQueries;
import io.winback.platform.page.Frames;
import io.winback.platform.page.Page;
import io.winback.platform.page.Pages;
import io.winback.platform.paging.PageToken;
import io.winback.platform.security.Roles;
import io.winback.platform.shop.ShopProfile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** All campaigns; agents, who work with single customers, are led to these. */
@Page
@Path(CampaignSite.PATH)
@RolesAllowed({Roles.MARKETER, Roles.AGENT, Roles.AUDITOR})
class ListPageResource {

    private static final int ROWS = 25;

    private final CampaignSite site;
    private final Frames frames;
    private final ListQuery campaigns;
    private final NumberQueries numbers;
    private final ShopProfile shop;
    private final Clock clock;

    ListPageResource(
            CampaignSite site,
            Frames frames,
            ListQuery campaigns,
            NumberQueries numbers,
            ShopProfile shop,
            Clock clock) {
        this.site = site;
        this.frames = frames;
        this.campaigns = campaigns;
        this.numbers = numbers;
        this.shop = shop;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@BeanParam ListForm form) {
        var frame = frames.around(site, CampaignSite.CAMPAIGNS);
        if (!frame.may(Roles.MARKETER, Roles.AUDITOR)) {
            return Pages.seeOther(CampaignSite.PATH + "/customers");
        }
        var status = form.chosen().orElse(null);
        var after = PageToken.lastKey(form.pageToken());
        var page = io.winback.platform.paging.Page.of(
                campaigns.find(status, form.part().strip(), after, ROWS + 1), ROWS, ListQuery.Found::key);
        var keys = page.items().stream().map(ListQuery.Found::key).toList();
        var view = new ListComposer(frame.language(), shop)
                .compose(page, numbers.of(keys, clock.instant()), form, status, frame);
        return Pages.show(frame, ListTemplates.campaigns(frame, view));
    }
}
