package io.winback.segmentation.page;

import io.winback.platform.page.Frame;
import io.winback.platform.page.Frames;
import io.winback.platform.page.Page;
import io.winback.platform.page.Pages;
import io.winback.platform.security.Roles;
import io.winback.platform.shop.ShopProfile;
import io.winback.segmentation.candidate.CandidateService;
import io.winback.segmentation.candidate.InvalidTermsException;
import io.winback.segmentation.candidate.Verdict;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Lists of candidates: all of them, a form for a new one, and one with who is on it, who is not, and what it rests on. */
@Page
@Path(SegmentationSite.PATH + "/candidates")
@RolesAllowed({Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
class CandidatePageResource {

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;
    private static final int ROWS = 20;
    private static final int PEOPLE = 50;

    private final SegmentationSite site;
    private final Frames frames;
    private final CandidateService candidates;
    private final ShopProfile shop;

    CandidatePageResource(SegmentationSite site, Frames frames, CandidateService candidates, ShopProfile shop) {
        this.site = site;
        this.frames = frames;
        this.candidates = candidates;
        this.shop = shop;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@QueryParam("pageToken") @Nullable String pageToken) {
        return lists(pageToken, CandidateForm.USUAL, false);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.MARKETER)
    @Operation(hidden = true)
    public Response make(MultivaluedMap<String, String> fields) {
        var form = CandidateForm.of(fields);
        try {
            var list = candidates.create(form.listName(), form.terms(shop.currency()));
            return Pages.seeOther(Links.candidates(list.id()));
        } catch (InvalidTermsException | NumberFormatException e) {
            return lists(null, form, true);
        }
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Response show(
            @PathParam("id") UUID id,
            @QueryParam("verdict") @Nullable String verdict,
            @QueryParam("pageToken") @Nullable String pageToken) {
        var frame = frames.around(site, SegmentationSite.CANDIDATES);
        var shown = Optional.ofNullable(verdict).flatMap(Verdict::of).orElse(Verdict.CHOSEN);
        var view = composer(frame)
                .compose(
                        candidates.get(id),
                        shown,
                        candidates.customers(id, shown, pageToken, PEOPLE),
                        pageToken == null);
        return Pages.show(frame, Templates.candidateList(frame, view));
    }

    private Response lists(@Nullable String pageToken, CandidateForm form, boolean faulty) {
        var frame = frames.around(site, SegmentationSite.CANDIDATES);
        var composer = composer(frame);
        var page = candidates.list(pageToken, ROWS);
        var path = SegmentationSite.PATH + "/candidates";
        var view = new CandidatesView(
                page.items().stream().map(composer::row).toList(),
                Links.next(path, page.nextPageToken()),
                pageToken == null ? "" : path,
                frame.may(Roles.MARKETER),
                form,
                shop.currency().getCurrencyCode(),
                faulty ? frame.language().words(CandidateWords.class).fault() : "");
        return Pages.answer(faulty ? UNPROCESSABLE : OK, frame, Templates.candidates(frame, view));
    }

    private CandidateComposer composer(Frame frame) {
        return new CandidateComposer(frame.language(), shop.zone());
    }
}
