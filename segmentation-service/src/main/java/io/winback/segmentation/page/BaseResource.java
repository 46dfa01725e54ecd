package io.winback.segmentation.page;

import io.winback.platform.page.Frames;
import io.winback.platform.page.Page;
import io.winback.platform.page.Pages;
import io.winback.platform.security.Roles;
import io.winback.segmentation.base.ShopCalendar;
import io.winback.segmentation.lifecycle.LifecycleService;
import io.winback.segmentation.lifecycle.PolicyService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The base by lifecycle stage, today and over time. */
@Page
@Path(SegmentationSite.PATH)
@RolesAllowed({Roles.MARKETER, Roles.AGENT, Roles.OPERATOR, Roles.AUDITOR})
class BaseResource {

    private final SegmentationSite site;
    private final Frames frames;
    private final LifecycleService lifecycle;
    private final PolicyService policies;
    private final ShopCalendar calendar;

    BaseResource(
            SegmentationSite site,
            Frames frames,
            LifecycleService lifecycle,
            PolicyService policies,
            ShopCalendar calendar) {
        this.site = site;
        this.frames = frames;
        this.lifecycle = lifecycle;
        this.policies = policies;
        this.calendar = calendar;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@QueryParam("over") @DefaultValue("") String over) {
        var frame = frames.around(site, SegmentationSite.BASE);
        var span = ShownSpan.of(over);
        var today = calendar.moment().today();
        var view = new BaseComposer(frame.language(), span)
                .compose(
                        lifecycle.history(span.from(today), today, span.step()).points(),
                        lifecycle.countOn(today.minusMonths(1)),
                        policies.policies().applying());
        return Pages.show(frame, Templates.base(frame, view));
    }
}
