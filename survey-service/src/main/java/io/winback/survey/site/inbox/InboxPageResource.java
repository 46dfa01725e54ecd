package io.winback.survey.site.inbox;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import io.winback.platform.page.Frame;
import io.winback.platform.page.Frames;
import io.winback.platform.page.Page;
import io.winback.platform.page.Pages;
import io.winback.platform.paging.PageToken;
import io.winback.platform.security.Roles;
import io.winback.platform.shop.ShopProfile;
import io.winback.survey.improvement.ImprovementService;
import io.winback.survey.inbox.InboxService;
import io.winback.survey.questionnaire.QuestionnaireService;
import io.winback.survey.quote.QuoteService;
import io.winback.survey.site.Links;
import io.winback.survey.site.SurveySite;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What customers wrote, to be read and worked off. */
@Page
@Path(InboxForm.PATH)
@RolesAllowed({Roles.AGENT, Roles.MARKETER, Roles.AUDITOR})
class InboxPageResource {

    private static final int ROWS = 25;
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;

    private final SurveySite site;
    private final Frames frames;
    private final InboxService inbox;
    private final ImprovementService improvements;
    private final QuoteService quotes;
    private final QuestionnaireService questionnaires;
    private final ShopProfile shop;
    private final SecurityIdentity identity;

    InboxPageResource(
            SurveySite site,
            Frames frames,
            InboxService inbox,
            ImprovementService improvements,
            QuoteService quotes,
            QuestionnaireService questionnaires,
            ShopProfile shop,
            SecurityIdentity identity) {
        this.site = site;
        this.frames = frames;
        this.inbox = inbox;
        this.improvements = improvements;
        this.quotes = quotes;
        this.questionnaires = questionnaires;
        this.shop = shop;
        this.identity = identity;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@BeanParam InboxForm form) {
        var frame = frame();
        var found = inbox.before(PageToken.versionBefore(form.pageToken()), form.filter(), ROWS + 1);
        var page = io.winback.platform.paging.Page.of(found, ROWS, answer -> Long.toString(answer.version()));
        var view = composer(frame).list(page, form, shop.currency(), mayWrite(frame));
        return Pages.show(frame, InboxTemplates.list(frame, view));
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Response one(@PathParam("id") UUID id, @QueryParam("done") @DefaultValue("") String done) {
        return show(id, OK, done, "");
    }

    /** @param back whether the reader came from the list, and goes on there */
    @POST
    @Path("/{id}/done")
    @RolesAllowed({Roles.AGENT, Roles.MARKETER})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response done(
            @PathParam("id") UUID id,
            @FormParam("version") @Nullable Long version,
            @FormParam("back") @DefaultValue("false") boolean back) {
        inbox.done(id, version, who());
        return back ? Pages.seeOther(InboxForm.PATH + "?done=yes") : noted(id);
    }

    @POST
    @Path("/{id}/reopening")
    @RolesAllowed({Roles.AGENT, Roles.MARKETER})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response reopen(@PathParam("id") UUID id) {
        inbox.reopen(id, who());
        return noted(id);
    }

    @POST
    @Path("/{id}/naming")
    @RolesAllowed({Roles.AGENT, Roles.MARKETER})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response name(
            @PathParam("id") UUID id,
            @FormParam("improvement") @DefaultValue("") String improvement,
            @FormParam("named") @DefaultValue("true") boolean named) {
        return tried(id, () -> improvements.decide(improvement, id, named, who()));
    }

    @POST
    @Path("/{id}/quote")
    @RolesAllowed(Roles.MARKETER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response quote(@PathParam("id") UUID id, @FormParam("words") @DefaultValue("") String words) {
        // a browser sends line ends of its own
        return tried(id, () -> quotes.release(id, words.replace("\r\n", "\n"), who()));
    }

    @POST
    @Path("/{id}/quote/end")
    @RolesAllowed(Roles.MARKETER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response endQuote(@PathParam("id") UUID id) {
        return tried(id, () -> quotes.takeBack(id, who()));
    }

    @POST
    @Path("/{id}/proposal")
    @RolesAllowed(Roles.AGENT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response propose(@PathParam("id") UUID id) {
        inbox.propose(id, who());
        return noted(id);
    }

    private Response tried(UUID id, Runnable deed) {
        try {
            deed.run();
            return noted(id);
        } catch (HttpProblem e) {
            if (e.getStatusCode() != BAD_REQUEST && e.getStatusCode() != CONFLICT) {
                throw e;
            }
            var words = frame().language().words(InboxWords.class);
            return show(
                    id,
                    e.getStatusCode(),
                    "",
                    e.getStatusCode() == BAD_REQUEST ? words.faultWords() : words.faultOther());
        }
    }

    private Response show(UUID id, int status, String done, String fault) {
        var frame = frame();
        var answer = inbox.get(id);
        var allowed = new InboxComposer.Allowed(mayWrite(frame), frame.may(Roles.MARKETER), frame.may(Roles.AGENT));
        var view = composer(frame)
                .one(answer, improvements.choices(answer.improvements()), improvements.open(), allowed, done, fault);
        return Pages.answer(status, frame, InboxTemplates.one(frame, view));
    }

    private static Response noted(UUID id) {
        return Pages.seeOther(Links.answer(id.toString()) + "?done=yes");
    }

    private InboxComposer composer(Frame frame) {
        return new InboxComposer(
                frame.language(),
                shop.zone(),
                answer -> questionnaires.version(answer.survey(), answer.surveyVersion()));
    }

    private static boolean mayWrite(Frame frame) {
        return frame.may(Roles.MARKETER, Roles.AGENT);
    }

    private Frame frame() {
        return frames.around(site, SurveySite.INBOX);
    }

    private String who() {
        return identity.getPrincipal().getName();
    }
}
