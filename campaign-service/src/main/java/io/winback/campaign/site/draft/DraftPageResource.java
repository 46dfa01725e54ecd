package io.winback.campaign.site.draft;

import io.winback.campaign.definition.CampaignTemplate;
import io.winback.campaign.definition.CampaignTemplates;
import io.winback.campaign.definition.DefinitionProblem;
import io.winback.campaign.definition.Drafts;
import io.winback.campaign.site.CampaignSite;
import io.winback.campaign.site.Links;
import io.winback.platform.page.Frames;
import io.winback.platform.page.Page;
import io.winback.platform.page.Pages;
import io.winback.platform.security.Roles;
import io.winback.platform.shop.ShopProfile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Templates to choose from, and a draft made of one. */
@Page
@Path(DraftPageResource.PATH)
@RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
class DraftPageResource {

    static final String PATH = CampaignSite.PATH + "/templates";

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    private final CampaignSite site;
    private final Frames frames;
    private final CampaignTemplates templates;
    private final Drafts drafts;
    private final SegmentNames names;
    private final ShopProfile shop;

    DraftPageResource(
            CampaignSite site,
            Frames frames,
            CampaignTemplates templates,
            Drafts drafts,
            SegmentNames names,
            ShopProfile shop) {
        this.site = site;
        this.frames = frames;
        this.templates = templates;
        this.drafts = drafts;
        this.names = names;
        this.shop = shop;
    }

    @GET
    @Operation(hidden = true)
    public Response choose() {
        var frame = frames.around(site, CampaignSite.CAMPAIGNS);
        return Pages.show(
                frame, DraftTemplates.choose(frame, new TemplateComposer(frame, shop).choose(templates.all())));
    }

    @GET
    @Path("/{template}")
    @Operation(hidden = true)
    public Response show(@PathParam("template") String key) {
        var template = existing(key);
        var frame = frames.around(site, CampaignSite.CAMPAIGNS);
        var name = new TemplateComposer(frame, shop).said(template.title());
        return page(key, template, new BeginView.Draft(name, names.free(key), ""), Faults.NONE);
    }

    @POST
    @Path("/{template}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.MARKETER)
    @Operation(hidden = true)
    public Response begin(@PathParam("template") String key, @BeanParam DraftForm form) {
        var template = existing(key);
        try {
            drafts.begin(form.key().strip(), key, form.name().strip(), form.chosenSegment());
        } catch (DefinitionProblem e) {
            var draft = new BeginView.Draft(form.name(), form.key(), form.segment());
            return page(key, template, draft, Faults.of(e.places()));
        }
        return Pages.seeOther(Links.campaign(form.key().strip()) + "?done=draft");
    }

    private CampaignTemplate existing(String key) {
        return templates.of(key).orElseThrow(NotFoundException::new);
    }

    private Response page(String key, CampaignTemplate template, BeginView.Draft draft, Faults faults) {
        var frame = frames.around(site, CampaignSite.CAMPAIGNS);
        var view = new TemplateComposer(frame, shop)
                .begin(key, template, drafts.ofTemplate(key, key), draft, names.published(), faults);
        return Pages.answer(faults.any() ? BAD_REQUEST : OK, frame, DraftTemplates.begin(frame, view));
    }
}
