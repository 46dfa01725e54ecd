package io.winback.campaign.site.draft;

import io.winback.campaign.definition.CampaignService;
import io.winback.campaign.definition.DefinitionProblem;
import io.winback.campaign.definition.DefinitionService;
import io.winback.campaign.definition.Drafts;
import io.winback.campaign.site.CampaignSite;
import io.winback.campaign.site.Links;
import io.winback.platform.page.Frames;
import io.winback.platform.page.Page;
import io.winback.platform.page.Pages;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A draft that says what a campaign says, and the campaign as a file. */
@Page
@Path(CampaignSite.PATH + "/campaigns/{key}")
@RolesAllowed(Roles.MARKETER)
class CopyPageResource {

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    private final CampaignSite site;
    private final Frames frames;
    private final CampaignService campaigns;
    private final DefinitionService definitions;
    private final Drafts drafts;
    private final SegmentNames names;

    CopyPageResource(
            CampaignSite site,
            Frames frames,
            CampaignService campaigns,
            DefinitionService definitions,
            Drafts drafts,
            SegmentNames names) {
        this.site = site;
        this.frames = frames;
        this.campaigns = campaigns;
        this.definitions = definitions;
        this.drafts = drafts;
        this.names = names;
    }

    @GET
    @Path("/copy")
    @Operation(hidden = true)
    public Response ask(@PathParam("key") String key) {
        var name = campaigns.get(key).definition().name();
        return page(key, name, names.free(key), Faults.NONE);
    }

    @POST
    @Path("/copy")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response copy(@PathParam("key") String key, @BeanParam DraftForm form) {
        try {
            drafts.copy(key, form.key().strip(), form.name().strip());
        } catch (DefinitionProblem e) {
            return page(key, form.name(), form.key(), Faults.of(e.places()));
        }
        return Pages.seeOther(Links.campaign(form.key().strip()) + "?done=draft");
    }

    /** For a repository: the same campaign is the same text. */
    @GET
    @Path("/bundle")
    @RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
    @Operation(hidden = true)
    public Response bundle(@PathParam("key") String key) {
        return Response.ok(definitions.bundle(key), MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + key + ".json\"")
                .build();
    }

    private Response page(String key, String name, String copy, Faults faults) {
        var frame = frames.around(site, CampaignSite.CAMPAIGNS);
        var view = new CopyView(
                campaigns.get(key).definition().name(),
                Links.campaign(key),
                Links.campaign(key) + "/copy",
                name,
                copy,
                faults);
        return Pages.answer(faults.any() ? BAD_REQUEST : OK, frame, DraftTemplates.copy(frame, view));
    }
}
