package io.winback.campaign.site.rehearsal;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.winback.campaign.rehearsal.AssumptionsQuery;
import io.winback.campaign.rehearsal.RehearsalResponse;
import io.winback.campaign.rehearsal.RehearsalService;
import io.winback.campaign.site.CampaignSite;
import io.winback.campaign.site.Links;
import io.winback.platform.page.Frame;
import io.winback.platform.page.Frames;
import io.winback.platform.page.Page;
import io.winback.platform.report.ReportPage;
import io.winback.platform.report.Reports;
import io.winback.platform.security.Roles;
import io.winback.platform.shop.ShopProfile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a campaign would do if it were launched now. */
@Page
@Path(CampaignSite.PATH + "/campaigns/{key}/rehearsal")
@RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
class RehearsalPageResource {

    private final CampaignSite site;
    private final Frames frames;
    private final RehearsalService rehearsals;
    private final ShopProfile shop;

    RehearsalPageResource(CampaignSite site, Frames frames, RehearsalService rehearsals, ShopProfile shop) {
        this.site = site;
        this.frames = frames;
        this.rehearsals = rehearsals;
        this.shop = shop;
    }

    @GET
    @Operation(hidden = true)
    public Response show(
            @PathParam("key") String key, @QueryParam("csv") @DefaultValue("") String csv, @Context UriInfo address) {
        var frame = frames.around(site, CampaignSite.CAMPAIGNS);
        var asked = Percentages.of(address.getQueryParameters());
        try {
            return answer(frame, key, rehearsals.of(key, asked.query(), frame.language()), csv, asked, "");
        } catch (HttpProblem | IllegalArgumentException e) {
            if (e instanceof HttpProblem problem && problem.getStatusCode() != 400) {
                throw e;
            }
            var usual = rehearsals.of(key, AssumptionsQuery.NONE, frame.language());
            var fault = frame.language().words(RehearsalPageWords.class).unreadable();
            return answer(frame, key, usual, "", Percentages.NONE, fault);
        }
    }

    private Response answer(
            Frame frame, String key, RehearsalResponse rehearsed, String csv, Percentages asked, String fault) {
        var report = new RehearsalComposer(frame.language(), shop.zone()).compose(rehearsed, asked);
        if (!csv.isEmpty()) {
            return Reports.csv("rehearsal-" + key, report, csv);
        }
        var words = frame.language().words(RehearsalPageWords.class);
        var launch = frame.may(Roles.MARKETER) && rehearsed.status().equals("DRAFT")
                ? Links.campaign(key) + "/launch?audience=" + rehearsed.audience()
                : "";
        var others = Others.of(key, rehearsed.name(), launch, words, Links.rehearsal(key));
        return Reports.show(
                frame,
                new ReportPage(report, others, words.choice(), Links.rehearsal(key) + asked.address(), fault, ""));
    }
}
