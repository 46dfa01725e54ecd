package io.winback.segmentation.page.measure;

import io.quarkus.arc.All;
import io.winback.platform.page.Frame;
import io.winback.platform.page.Frames;
import io.winback.platform.page.Page;
import io.winback.platform.page.Pages;
import io.winback.platform.report.Report;
import io.winback.platform.report.ReportPage;
import io.winback.platform.report.Reports;
import io.winback.platform.security.Roles;
import io.winback.segmentation.measure.InvalidMeasureException;
import io.winback.segmentation.page.SegmentationSite;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The list of measures, each as a page, and each table of it as CSV. */
@Page
@Path(MeasurePageResource.PATH)
@RolesAllowed({Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
class MeasurePageResource {

    static final String PATH = SegmentationSite.PATH + "/measures";

    private final SegmentationSite site;
    private final Frames frames;
    private final List<MeasurePage> measures;

    MeasurePageResource(SegmentationSite site, Frames frames, @All List<MeasurePage> measures) {
        this.site = site;
        this.frames = frames;
        this.measures = measures.stream()
                .sorted(Comparator.comparingInt(MeasurePage::place))
                .toList();
    }

    @GET
    @Operation(hidden = true)
    public Response list() {
        var frame = frames.around(site, SegmentationSite.MEASURES);
        var words = frame.language().words(MeasureWords.class);
        var links = measures.stream()
                .map(page -> new MeasureLink(PATH + "/" + page.key(), page.name(words), page.about(words)))
                .toList();
        return Pages.show(frame, MeasureTemplates.list(frame, links));
    }

    @GET
    @Path("{key}")
    @Operation(hidden = true)
    public Response show(@PathParam("key") String key, @Context UriInfo address) {
        var measure = measures.stream()
                .filter(page -> page.key().equals(key))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var frame = frames.around(site, SegmentationSite.MEASURES);
        var asked = Asked.of(address.getQueryParameters());
        try {
            var report = measure.report(asked, frame.language());
            return asked.text("csv").isEmpty()
                    ? Reports.show(frame, page(frame, measure, asked, report, Fault.NONE))
                    : Reports.csv(key, report, asked.text("csv"));
        } catch (UnreadableAnswerException e) {
            return usual(frame, measure, e.field(), "");
        } catch (InvalidMeasureException e) {
            return usual(frame, measure, e.field(), String.valueOf(e.getMessage()));
        }
    }

    private Response usual(Frame frame, MeasurePage measure, String field, String detail) {
        var report = measure.report(Asked.NOTHING, frame.language());
        var fault = frame.language().words(MeasureWords.class).unreadable(label(report, field));
        return Reports.show(frame, page(frame, measure, Asked.NOTHING, report, new Fault(fault, detail)));
    }

    private record Fault(String text, String detail) {

        static final Fault NONE = new Fault("", "");
    }

    private ReportPage page(Frame frame, MeasurePage shown, Asked asked, Report report, Fault fault) {
        var words = frame.language().words(MeasureWords.class);
        var others = measures.stream()
                .map(page -> new Frame.Entry(PATH + "/" + page.key(), page.name(words), page == shown))
                .toList();
        return new ReportPage(
                report, others, words.title(), PATH + "/" + shown.key() + asked.query(), fault.text(), fault.detail());
    }

    private static String label(Report report, String field) {
        return report.filters().stream()
                .filter(filter -> filter.name().equals(field))
                .map(filter -> filter.label())
                .findFirst()
                .orElse(field);
    }
}
