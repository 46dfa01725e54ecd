package io.winback.campaign.site.version;

import io.winback.campaign.definition.CampaignService;
import io.winback.campaign.definition.DefinitionService;
import io.winback.campaign.definition.MigrationChangedException;
import io.winback.campaign.definition.Migrations;
import io.winback.campaign.site.CampaignSite;
import io.winback.campaign.site.Links;
import io.winback.platform.page.Frames;
import io.winback.platform.page.Page;
import io.winback.platform.page.Pages;
import io.winback.platform.paging.PageToken;
import io.winback.platform.security.Roles;
import io.winback.platform.shop.ShopProfile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The versions of a campaign. What a migration would do is a GET that changes nothing. */
@Page
@Path(CampaignSite.PATH + "/campaigns/{key}/versions")
@RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
class VersionPageResource {

    private static final int ROWS = 20;
    private static final int OK = 200;
    private static final int CONFLICT = 409;

    private final CampaignSite site;
    private final Frames frames;
    private final CampaignService campaigns;
    private final DefinitionService definitions;
    private final Migrations migrations;
    private final ShopProfile shop;

    VersionPageResource(
            CampaignSite site,
            Frames frames,
            CampaignService campaigns,
            DefinitionService definitions,
            Migrations migrations,
            ShopProfile shop) {
        this.site = site;
        this.frames = frames;
        this.campaigns = campaigns;
        this.definitions = definitions;
        this.migrations = migrations;
        this.shop = shop;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@PathParam("key") String key, UriInfo uri) {
        return page(key, new MoveForm(uri.getQueryParameters()), "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.MARKETER)
    @Operation(hidden = true)
    public Response move(@PathParam("key") String key, MultivaluedMap<String, String> fields) {
        var form = new MoveForm(fields);
        try {
            var moved = migrations.migrate(key, form.to(), form.expected(), form.stages());
            return Pages.seeOther(Links.versions(key) + "?done="
                    + Optional.ofNullable(moved.migrated()).orElse(0L));
        } catch (MigrationChangedException e) {
            return page(key, form, String.valueOf(e.getMessage()));
        }
    }

    private Response page(String key, MoveForm form, String fault) {
        var frame = frames.around(site, CampaignSite.CAMPAIGNS);
        var campaign = campaigns.get(key);
        var below = Optional.ofNullable(PageToken.lastNumber(form.pageToken())).orElse(Integer.MAX_VALUE);
        var versions = io.winback.platform.paging.Page.of(
                definitions.versions(key, below, ROWS), ROWS, version -> String.valueOf(version.version()));
        var view = new VersionComposer(frame, shop)
                .compose(campaign, versions, migrations.preview(key, null, form.stages()), form, fault);
        return Pages.answer(fault.isEmpty() ? OK : CONFLICT, frame, VersionTemplates.versions(frame, view));
    }
}
