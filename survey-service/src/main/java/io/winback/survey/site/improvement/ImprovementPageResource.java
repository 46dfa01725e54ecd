package io.winback.survey.site.improvement;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import io.winback.platform.page.Frame;
import io.winback.platform.page.Frames;
import io.winback.platform.page.Page;
import io.winback.platform.page.Pages;
import io.winback.platform.paging.PageToken;
import io.winback.platform.security.Roles;
import io.winback.platform.shop.ShopProfile;
import io.winback.survey.improvement.ImprovementResponse;
import io.winback.survey.improvement.ImprovementService;
import io.winback.survey.site.Links;
import io.winback.survey.site.SurveySite;
import jakarta.annotation.security.RolesAllowed;
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

/** Defects customers named. */
@Page
@Path(ImprovementPageResource.PATH)
@RolesAllowed({Roles.MARKETER, Roles.AGENT, Roles.AUDITOR})
class ImprovementPageResource {

    static final String PATH = SurveySite.PATH + "/improvements";

    private static final int ROWS = 25;
    private static final int CONFLICT = 409;

    private final SurveySite site;
    private final Frames frames;
    private final ImprovementService improvements;
    private final ShopProfile shop;
    private final SecurityIdentity identity;

    ImprovementPageResource(
            SurveySite site,
            Frames frames,
            ImprovementService improvements,
            ShopProfile shop,
            SecurityIdentity identity) {
        this.site = site;
        this.frames = frames;
        this.improvements = improvements;
        this.shop = shop;
        this.identity = identity;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@QueryParam("pageToken") @Nullable String pageToken) {
        var frame = frame();
        var found = improvements.after(PageToken.lastKey(pageToken), ROWS + 1);
        var page = io.winback.platform.paging.Page.of(found, ROWS, ImprovementResponse::key);
        return Pages.show(
                frame, ImprovementTemplates.list(frame, composer(frame).list(page, pageToken)));
    }

    @GET
    @Path("/{key}")
    @Operation(hidden = true)
    public Response one(
            @PathParam("key") String key,
            @QueryParam("done") @DefaultValue("") String done,
            @QueryParam("pageToken") @Nullable String pageToken) {
        var frame = frame();
        var improvement = improvements.get(key);
        var named = io.winback.platform.paging.Page.of(
                improvements.named(key, PageToken.versionBefore(pageToken), ROWS + 1),
                ROWS,
                answer -> Long.toString(answer.version()));
        var view = composer(frame).one(improvement, named, new ImprovementComposer.Shown(done, pageToken), frame);
        return Pages.show(frame, ImprovementTemplates.one(frame, view));
    }

    @GET
    @Path("/{key}/fix")
    @RolesAllowed(Roles.MARKETER)
    @Operation(hidden = true)
    public Response askFix(@PathParam("key") String key, @QueryParam("again") @DefaultValue("false") boolean again) {
        var frame = frame();
        var view = composer(frame).fix(improvements.get(key), again, "");
        return Pages.show(frame, ImprovementTemplates.fix(frame, view));
    }

    /** @param expected how many would be told, as the page before said */
    @POST
    @Path("/{key}/fix")
    @RolesAllowed(Roles.MARKETER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response fix(
            @PathParam("key") String key,
            @FormParam("again") @DefaultValue("false") boolean again,
            @FormParam("expected") @Nullable Long expected) {
        try {
            improvements.fix(key, again, expected, who());
            return Pages.seeOther(Links.improvement(key) + "?done=fix");
        } catch (HttpProblem e) {
            if (e.getStatusCode() != CONFLICT) {
                throw e;
            }
            return refused(key, again, String.valueOf(e.getType()));
        }
    }

    @POST
    @Path("/{key}/reopen")
    @RolesAllowed(Roles.MARKETER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response reopen(@PathParam("key") String key) {
        improvements.reopen(key);
        return Pages.seeOther(Links.improvement(key) + "?done=reopen");
    }

    @POST
    @Path("/{key}/leave")
    @RolesAllowed(Roles.MARKETER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response leave(@PathParam("key") String key) {
        improvements.leave(key);
        return Pages.seeOther(Links.improvement(key) + "?done=leave");
    }

    @POST
    @Path("/{key}/answers/{answer}/removal")
    @RolesAllowed({Roles.MARKETER, Roles.AGENT})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response remove(@PathParam("key") String key, @PathParam("answer") UUID answer) {
        improvements.decide(key, answer, false, who());
        return Pages.seeOther(Links.improvement(key) + "?done=removal");
    }

    private Response refused(String key, boolean again, String type) {
        var frame = frame();
        var words = frame.language().words(ImprovementWords.class);
        var fault = type.endsWith("/other-number-of-customers") ? words.fixChanged() : words.fixRefused();
        var view = composer(frame).fix(improvements.get(key), again, fault);
        return Pages.answer(CONFLICT, frame, ImprovementTemplates.fix(frame, view));
    }

    private ImprovementComposer composer(Frame frame) {
        return new ImprovementComposer(frame.language(), shop.zone());
    }

    private Frame frame() {
        return frames.around(site, SurveySite.IMPROVEMENTS);
    }

    private String who() {
        return identity.getPrincipal().getName();
    }
}
