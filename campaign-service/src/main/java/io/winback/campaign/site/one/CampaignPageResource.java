package io.winback.campaign.site.one;

import io.winback.campaign.definition.CampaignService;
import io.winback.campaign.delivery.LateService;
import io.winback.campaign.site.CampaignSite;
import io.winback.campaign.site.Links;
import io.winback.platform.page.Frames;
import io.winback.platform.page.Page;
import io.winback.platform.page.Pages;
import io.winback.platform.security.Roles;
import io.winback.platform.shop.ShopProfile;
import io.winback.platform.web.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One campaign; what is done at once, without being asked again. */
@Page
@Path(CampaignSite.PATH + "/campaigns/{key}")
@RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
class CampaignPageResource {

    private static final int OK = 200;
    private static final int CONFLICT = 409;

    private final CampaignSite site;
    private final Frames frames;
    private final FactsService facts;
    private final CampaignService campaigns;
    private final LateService late;
    private final ShopProfile shop;

    CampaignPageResource(
            CampaignSite site,
            Frames frames,
            FactsService facts,
            CampaignService campaigns,
            LateService late,
            ShopProfile shop) {
        this.site = site;
        this.frames = frames;
        this.facts = facts;
        this.campaigns = campaigns;
        this.late = late;
        this.shop = shop;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@PathParam("key") String key, @QueryParam("done") @DefaultValue("") String done) {
        return page(key, done, Refusal.NONE);
    }

    @POST
    @Path("/pause")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.MARKETER)
    @Operation(hidden = true)
    public Response pause(@PathParam("key") String key) {
        return done(key, "pause", Refusal.of(() -> campaigns.pause(key)));
    }

    @POST
    @Path("/resume")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.MARKETER)
    @Operation(hidden = true)
    public Response resume(@PathParam("key") String key) {
        return done(key, "resume", Refusal.of(() -> campaigns.resume(key)));
    }

    /** What becomes of mails that missed their time. */
    @POST
    @Path("/late")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.MARKETER)
    @Operation(hidden = true)
    public Response late(@PathParam("key") String key, @FormParam("action") @DefaultValue("") String action) {
        campaigns.get(key);
        if (!action.equals("RELEASE") && !action.equals("SKIP")) {
            throw Problem.ofField(400, "late-action", "Late mails", "action", "It is RELEASE or SKIP.");
        }
        var decided = 0;
        var some = some(key, action);
        while (some > 0) {
            decided += some;
            some = some(key, action);
        }
        return Pages.seeOther(Links.campaign(key) + "?done=late-" + decided);
    }

    private int some(String key, String action) {
        return action.equals("RELEASE") ? late.release(key) : late.skip(key);
    }

    private Response done(String key, String what, Refusal refusal) {
        return refusal.isEmpty() ? Pages.seeOther(Links.campaign(key) + "?done=" + what) : page(key, "", refusal);
    }

    private Response page(String key, String done, Refusal refusal) {
        var frame = frames.around(site, CampaignSite.CAMPAIGNS);
        var fault = String.join(" ", refusal.texts());
        var view = new CampaignComposer(frame, shop).compose(facts.of(key), done, fault);
        return Pages.answer(refusal.isEmpty() ? OK : CONFLICT, frame, OneTemplates.campaign(frame, view));
    }
}
