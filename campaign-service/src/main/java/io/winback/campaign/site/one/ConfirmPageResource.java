package io.winback.campaign.site.one;

import io.winback.campaign.definition.CampaignService;
import io.winback.campaign.definition.Launching;
import io.winback.campaign.feedback.preflight.Preflight;
import io.winback.campaign.site.CampaignSite;
import io.winback.campaign.site.Links;
import io.winback.platform.page.Frames;
import io.winback.platform.page.Page;
import io.winback.platform.page.Pages;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Launching and cancelling a campaign: what would happen first, then the deed. */
@Page
@Path(CampaignSite.PATH + "/campaigns/{key}")
@RolesAllowed(Roles.MARKETER)
class ConfirmPageResource {

    private static final int OK = 200;
    private static final int CONFLICT = 409;

    private final CampaignSite site;
    private final Frames frames;
    private final CampaignService campaigns;
    private final FactsService facts;
    private final VersionQuery versions;
    private final Preflight preflight;
    private final Launching launching;

    ConfirmPageResource(
            CampaignSite site,
            Frames frames,
            CampaignService campaigns,
            FactsService facts,
            VersionQuery versions,
            Preflight preflight,
            Launching launching) {
        this.site = site;
        this.frames = frames;
        this.campaigns = campaigns;
        this.facts = facts;
        this.versions = versions;
        this.preflight = preflight;
        this.launching = launching;
    }

    @GET
    @Path("/launch")
    @Operation(hidden = true)
    public Response askLaunch(@PathParam("key") String key, @QueryParam("audience") @Nullable Long rehearsed) {
        return launch(key, rehearsed, Refusal.NONE);
    }

    @POST
    @Path("/launch")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response launch(@PathParam("key") String key, @FormParam("audience") @Nullable Long audience) {
        campaigns.get(key);
        var refusal = Refusal.of(() -> launching.launch(key, audience));
        return refusal.isEmpty() ? Pages.seeOther(Links.campaign(key) + "?done=launch") : launch(key, null, refusal);
    }

    @GET
    @Path("/cancel")
    @Operation(hidden = true)
    public Response askCancel(@PathParam("key") String key) {
        var frame = frames.around(site, CampaignSite.CAMPAIGNS);
        var view = new ConfirmComposer(frame.language()).cancel(campaigns.get(key), facts.numbers(key));
        return Pages.show(frame, OneTemplates.confirm(frame, view));
    }

    @POST
    @Path("/cancel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response cancel(@PathParam("key") String key) {
        campaigns.cancel(key);
        return Pages.seeOther(Links.campaign(key) + "?done=cancel");
    }

    @GET
    @Path("/remove")
    @Operation(hidden = true)
    public Response askRemove(@PathParam("key") String key) {
        var frame = frames.around(site, CampaignSite.CAMPAIGNS);
        var view = new ConfirmComposer(frame.language()).remove(campaigns.get(key));
        return Pages.show(frame, OneTemplates.confirm(frame, view));
    }

    /** Drafts only. */
    @POST
    @Path("/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response remove(@PathParam("key") String key) {
        campaigns.delete(key);
        return Pages.seeOther(CampaignSite.PATH);
    }

    /** @param rehearsed customers in the segment when it was rehearsed; null: it is launched on those there are now */
    private Response launch(String key, @Nullable Long rehearsed, Refusal refusal) {
        var frame = frames.around(site, CampaignSite.CAMPAIGNS);
        var campaign = campaigns.get(key);
        var segment = campaign.definition().segment();
        var members = segment == null ? -1 : versions.members(segment);
        var view = new ConfirmComposer(frame.language())
                .launch(campaign, members, rehearsed, preflight.findings(), refusal);
        return Pages.answer(refusal.isEmpty() ? OK : CONFLICT, frame, OneTemplates.confirm(frame, view));
    }
}
