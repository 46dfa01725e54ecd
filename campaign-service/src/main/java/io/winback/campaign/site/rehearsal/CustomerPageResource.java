package io.winback.campaign.site.rehearsal;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.winback.campaign.definition.CampaignResponse;
import io.winback.campaign.definition.CampaignService;
import io.winback.campaign.rehearsal.MadeUpQuery;
import io.winback.campaign.rehearsal.OneRehearsalService;
import io.winback.campaign.rehearsal.OneResponse;
import io.winback.campaign.rehearsal.ScriptQuery;
import io.winback.campaign.site.CampaignSite;
import io.winback.campaign.site.Links;
import io.winback.platform.page.Figures;
import io.winback.platform.page.Frame;
import io.winback.platform.page.Frames;
import io.winback.platform.page.Language;
import io.winback.platform.page.Page;
import io.winback.platform.report.Cell;
import io.winback.platform.report.Filter;
import io.winback.platform.report.Report;
import io.winback.platform.report.ReportPage;
import io.winback.platform.report.Reports;
import io.winback.platform.report.Section;
import io.winback.platform.report.Table;
import io.winback.platform.report.Table.Column;
import io.winback.platform.report.Table.Row;
import io.winback.platform.security.Roles;
import io.winback.platform.shop.ShopProfile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a campaign would do with one customer. */
@Page
@Path(CampaignSite.PATH + "/campaigns/{key}/rehearsal/customer")
@RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
class CustomerPageResource {

    private final CampaignSite site;
    private final Frames frames;
    private final CampaignService campaigns;
    private final OneRehearsalService one;
    private final ShopProfile shop;

    CustomerPageResource(
            CampaignSite site, Frames frames, CampaignService campaigns, OneRehearsalService one, ShopProfile shop) {
        this.site = site;
        this.frames = frames;
        this.campaigns = campaigns;
        this.one = one;
        this.shop = shop;
    }

    private record Asked(String customer, String answer, String click, String order, String redeem) {

        String address() {
            return "?customer=" + Links.encode(customer) + "&answer=" + Links.encode(answer) + "&click="
                    + Links.encode(click) + "&order=" + Links.encode(order) + "&redeem=" + Links.encode(redeem);
        }
    }

    @GET
    @Operation(hidden = true)
    public Response show(
            @PathParam("key") String key,
            @QueryParam("customer") @DefaultValue("") String customer,
            @QueryParam("answer") @DefaultValue("") String answer,
            @QueryParam("click") @DefaultValue("") String click,
            @QueryParam("order") @DefaultValue("") String order,
            @QueryParam("redeem") @DefaultValue("") String redeem,
            @QueryParam("csv") @DefaultValue("") String csv) {
        var frame = frames.around(site, CampaignSite.CAMPAIGNS);
        var campaign = campaigns.get(key);
        var asked = new Asked(customer.strip(), answer, click, order, redeem);
        try {
            return answer(
                    frame, campaign, asked, walk(key, asked, frame.language()).steps(), "", csv);
        } catch (HttpProblem e) {
            return answer(frame, campaign, asked, List.of(), String.valueOf(e.getDetail()), "");
        }
    }

    private OneResponse walk(String key, Asked asked, Language language) {
        var script = ScriptQuery.of(asked.answer(), asked.click(), asked.order(), asked.redeem());
        return asked.customer().isEmpty()
                ? one.ofAnybody(key, new MadeUpQuery(), null, script, language)
                : one.of(key, asked.customer(), null, script, language);
    }

    private Response answer(
            Frame frame,
            CampaignResponse campaign,
            Asked asked,
            List<OneResponse.Step> steps,
            String detail,
            String csv) {
        var words = frame.language().words(RehearsalPageWords.class);
        var here = Links.rehearsal(campaign.key()) + "/customer";
        var report = new Report(
                words.oneTitle(campaign.definition().name()),
                words.oneLead(),
                List.of(),
                filters(asked, words),
                List.of(steps(steps, words, new Figures(frame.language()))),
                List.of());
        if (!csv.isEmpty()) {
            return Reports.csv("rehearsal-" + campaign.key(), report, csv);
        }
        var others = Others.of(campaign.key(), campaign.definition().name(), "", words, here);
        var fault = detail.isEmpty() ? "" : words.unreadable();
        return Reports.show(
                frame, new ReportPage(report, others, words.choice(), here + asked.address(), fault, detail));
    }

    private static List<Filter> filters(Asked asked, RehearsalPageWords words) {
        return List.of(
                Filter.text("customer", words.customer(), asked.customer(), words.customerHint()),
                Filter.text("answer", words.answers(), asked.answer(), words.answersHint()),
                Filter.text("click", words.clicks(), asked.click(), words.clicksHint()),
                Filter.text("order", words.orders(), asked.order(), words.ordersHint()),
                Filter.text("redeem", words.redeems(), asked.redeem(), words.redeemsHint()));
    }

    private Section steps(List<OneResponse.Step> steps, RehearsalPageWords words, Figures figures) {
        return new Section(
                "steps",
                words.stepsTitle(),
                List.of(),
                null,
                Table.of(
                        List.of(Column.text(words.when()), Column.text(words.stage()), Column.text(words.what())),
                        steps.stream()
                                .map(step -> Row.of(
                                        figures.time(step.at(), shop.zone()),
                                        List.of(
                                                Cell.text(step.stage() == null ? "" : step.stage()),
                                                Cell.text(step.text()))))
                                .toList()),
                words.nothing(),
                "");
    }
}
