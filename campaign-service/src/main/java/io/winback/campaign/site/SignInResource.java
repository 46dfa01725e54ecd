package io.winback.campaign.site;

import io.winback.platform.page.Door;
import io.winback.platform.page.Page;
import io.winback.platform.page.SitePages;
import jakarta.ws.rs.Path;

/** Signing in and out. */
@Page
@Path(CampaignSite.PATH)
class SignInResource extends SitePages {

    SignInResource(CampaignSite site, Door door) {
        super(site, door);
    }
}
