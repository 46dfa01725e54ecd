package io.winback.segmentation.page;

import io.winback.platform.page.Frame;
import io.winback.platform.page.Frames;
import io.winback.platform.page.Page;
import io.winback.platform.page.Pages;
import io.winback.platform.security.Roles;
import io.winback.segmentation.base.ShopCalendar;
import io.winback.segmentation.base.UnknownCustomerException;
import io.winback.segmentation.lifecycle.LifecycleService;
import io.winback.segmentation.segment.SegmentInsightService;
import io.winback.segmentation.segment.SegmentService;
import io.winback.segmentation.segment.Which;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One customer: the lifecycle stage now and before, and why in a segment or not. */
@Page
@Path(SegmentationSite.PATH + "/customers")
@RolesAllowed({Roles.MARKETER, Roles.AGENT, Roles.OPERATOR, Roles.AUDITOR})
class CustomerPageResource {

    private static final int SEGMENTS = 100;

    private final SegmentationSite site;
    private final Frames frames;
    private final LifecycleService lifecycle;
    private final SegmentService segments;
    private final SegmentInsightService insight;
    private final ShopCalendar calendar;

    CustomerPageResource(
            SegmentationSite site,
            Frames frames,
            LifecycleService lifecycle,
            SegmentService segments,
            SegmentInsightService insight,
            ShopCalendar calendar) {
        this.site = site;
        this.frames = frames;
        this.lifecycle = lifecycle;
        this.segments = segments;
        this.insight = insight;
        this.calendar = calendar;
    }

    @GET
    @Operation(hidden = true)
    public Response show(
            @QueryParam("id") @DefaultValue("") String id, @QueryParam("segment") @DefaultValue("") String segment) {
        var frame = frames.around(site, SegmentationSite.CUSTOMER);
        return Pages.show(frame, Templates.customer(frame, view(id.strip(), segment, frame)));
    }

    private CustomerView view(String id, String segment, Frame frame) {
        if (id.isEmpty()) {
            return CustomerView.nobody(id, "");
        }
        try {
            return found(id, segment, frame);
        } catch (UnknownCustomerException e) {
            return CustomerView.nobody(
                    id, frame.language().words(SegmentWords.class).unknownCustomer(id));
        }
    }

    private CustomerView found(String id, String segment, Frame frame) {
        var zone = calendar.moment().zone();
        var composer = new CustomerComposer(frame.language(), zone);
        var facts = composer.facts(lifecycle.customer(id, null));
        var why = segment.isEmpty()
                ? null
                : new ExplanationComposer(frame.language(), zone)
                        .compose(insight.explain(segment, id, Which.PUBLISHED));
        return new CustomerView(
                id,
                frame.may(Roles.MARKETER, Roles.AGENT, Roles.AUDITOR) ? Links.inCampaigns(id) : "",
                "",
                true,
                facts,
                composer.spells(lifecycle.customerHistory(id)),
                choices(segment),
                why);
    }

    private List<CustomerView.Choice> choices(String chosen) {
        return segments.list(null, SEGMENTS).items().stream()
                .map(each -> new CustomerView.Choice(
                        each.key(), each.name(), each.key().equals(chosen)))
                .toList();
    }
}
