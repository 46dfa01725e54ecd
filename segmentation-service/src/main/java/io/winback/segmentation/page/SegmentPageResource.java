package io.winback.segmentation.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.winback.platform.page.Frame;
import io.winback.platform.page.Frames;
import io.winback.platform.page.Page;
import io.winback.platform.page.Pages;
import io.winback.platform.security.Roles;
import io.winback.segmentation.base.ShopCalendar;
import io.winback.segmentation.segment.SegmentInsightService;
import io.winback.segmentation.segment.SegmentResponse;
import io.winback.segmentation.segment.SegmentService;
import io.winback.segmentation.segment.SegmentState;
import io.winback.segmentation.segment.UnknownSegmentException;
import io.winback.segmentation.segment.Which;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Segments: the list, and one with its rule in words, its counts, its members and the explanation of one customer. */
@Page
@Path(SegmentationSite.PATH + "/segments")
@RolesAllowed({Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
class SegmentPageResource {

    private static final int ROWS = 50;
    private static final int MEMBERS = 20;
    private static final int VERSIONS = 10;

    private final SegmentationSite site;
    private final Frames frames;
    private final SegmentService segments;
    private final SegmentInsightService insight;
    private final ShopCalendar calendar;

    SegmentPageResource(
            SegmentationSite site,
            Frames frames,
            SegmentService segments,
            SegmentInsightService insight,
            ShopCalendar calendar) {
        this.site = site;
        this.frames = frames;
        this.segments = segments;
        this.insight = insight;
        this.calendar = calendar;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@QueryParam("pageToken") @Nullable String pageToken) {
        var frame = frames.around(site, SegmentationSite.SEGMENTS);
        return Pages.show(
                frame,
                Templates.segments(frame, composer(frame).list(segments.list(pageToken, ROWS), pageToken == null)));
    }

    @GET
    @Path("/{key}")
    @Operation(hidden = true)
    public Response show(
            @PathParam("key") String key,
            @QueryParam("customer") @DefaultValue("") String customer,
            @QueryParam("pageToken") @Nullable String pageToken,
            @QueryParam("done") @Nullable String done) {
        var frame = frames.around(site, SegmentationSite.SEGMENTS);
        var segment = segments.get(key);
        var asked = new Asked(customer.strip(), pageToken, done != null);
        return Pages.show(frame, Templates.segment(frame, view(segment, asked, frame)));
    }

    @POST
    @Path("/{key}/publish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.MARKETER)
    @Operation(hidden = true)
    public Response publish(@PathParam("key") String key) {
        segments.publish(key);
        return Pages.seeOther(Links.segment(key) + "?done=1");
    }

    /** What was asked for besides the segment. */
    private record Asked(String customer, @Nullable String pageToken, boolean done) {

        /** Counting looks at everybody, so it is left out where something else was asked for. */
        boolean counts() {
            return customer.isEmpty() && pageToken == null;
        }
    }

    private SegmentView view(SegmentResponse segment, Asked asked, Frame frame) {
        var composer = composer(frame);
        var preview = asked.counts() ? insight.preview(segment.key(), Which.BOTH) : null;
        var members = insight.members(segment.key(), asked.pageToken(), MEMBERS);
        var explanation = asked.customer().isEmpty() ? null : explained(segment.key(), asked.customer(), frame);
        var words = frame.language().words(SegmentWords.class);
        return new SegmentView(
                segment.key(),
                Links.segment(segment.key()),
                segment.name(),
                composer.state(segment),
                SegmentComposer.inForce(segment),
                asked.done(),
                new io.winback.platform.page.Figures(frame.language()).count(segment.members()),
                preview == null ? List.of() : composer.previews(segment, preview),
                preview == null ? null : composer.difference(segment, preview),
                frame.may(Roles.MARKETER) && segment.state() == SegmentState.DRAFT,
                composer.members(segment.key(), members),
                Links.next(Links.segment(segment.key()), members.nextPageToken()),
                asked.pageToken() == null ? "" : Links.segment(segment.key()),
                asked.customer(),
                asked.customer().isEmpty() || explanation != null ? "" : words.unknownCustomer(asked.customer()),
                explanation,
                composer.versions(segments.versions(segment.key(), null, VERSIONS)),
                pretty(segment.rule()));
    }

    private @Nullable ExplanationView explained(String key, String customer, Frame frame) {
        try {
            return new ExplanationComposer(frame.language(), calendar.moment().zone())
                    .compose(insight.explain(key, customer, Which.LATEST));
        } catch (UnknownSegmentException e) {
            return null;
        }
    }

    private SegmentComposer composer(Frame frame) {
        return new SegmentComposer(frame.language(), calendar.moment().zone());
    }

    private static String pretty(JsonNode rule) {
        return rule.toPrettyString();
    }
}
