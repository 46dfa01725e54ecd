package io.winback.campaign.site.report;

import io.winback.campaign.report.ReportService;
import io.winback.campaign.site.CampaignSite;
import io.winback.campaign.site.Links;
import io.winback.platform.page.Frame;
import io.winback.platform.page.Frames;
import io.winback.platform.page.Page;
import io.winback.platform.report.Report;
import io.winback.platform.report.ReportPage;
import io.winback.platform.report.Reports;
import io.winback.platform.security.Roles;
import io.winback.platform.shop.ShopProfile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The report of a campaign. */
@Page
@Path(CampaignSite.PATH + "/campaigns/{key}/report")
@RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
class ReportPageResource {

    private final CampaignSite site;
    private final Frames frames;
    private final ReportService reports;
    private final ShopProfile shop;

    ReportPageResource(CampaignSite site, Frames frames, ReportService reports, ShopProfile shop) {
        this.site = site;
        this.frames = frames;
        this.reports = reports;
        this.shop = shop;
    }

    /** @param csv id of a section whose table is wanted as a file */
    @GET
    @Operation(hidden = true)
    public Response show(@PathParam("key") String key, @QueryParam("csv") @Nullable String csv) {
        var frame = frames.around(site, CampaignSite.CAMPAIGNS);
        var report = new OutcomeComposer(frame.language(), shop).compose(reports.campaign(key, null));
        return csv == null || csv.isBlank()
                ? Reports.show(frame, page(frame, key, report))
                : Reports.csv(key, report, csv);
    }

    private static ReportPage page(Frame frame, String key, Report report) {
        var words = frame.language().words(OutcomeWords.class);
        var here = Links.report(key);
        return new ReportPage(
                report,
                List.of(
                        new Frame.Entry(Links.campaign(key), words.toCampaign(), false),
                        new Frame.Entry(here, words.report(), true)),
                words.toCampaign(),
                here,
                "",
                "");
    }
}
