package io.winback.campaign.preview;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.winback.campaign.mail.Showing;
import io.winback.campaign.site.CampaignSite;
import io.winback.platform.page.Frame;
import io.winback.platform.page.Frames;
import io.winback.platform.page.Page;
import io.winback.platform.page.Pages;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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

/** The mails of campaigns as pages. */
@Page
@Path(CampaignSite.PATH)
@RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
class PreviewPageResource {

    private static final int BAD_REQUEST = 400;

    private final CampaignSite site;
    private final Frames frames;
    private final Previews previews;
    private final TestMails tests;
    private final MailsComposer composer;

    PreviewPageResource(CampaignSite site, Frames frames, Previews previews, TestMails tests, MailsComposer composer) {
        this.site = site;
        this.frames = frames;
        this.previews = previews;
        this.tests = tests;
        this.composer = composer;
    }

    @GET
    @Path("/mails/{key}")
    @Operation(hidden = true)
    public Response show(
            @PathParam("key") String key, @BeanParam PreviewForm form, @QueryParam("tested") @Nullable String tested) {
        return page(key, form, tested, "");
    }

    @POST
    @Path("/mails/{key}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.MARKETER)
    @Operation(hidden = true)
    public Response send(@PathParam("key") String key, @BeanParam PreviewForm form, @BeanParam TestForm test) {
        var asked = form.asked();
        try {
            var sent = tests.send(
                    key,
                    new TestMailRequest(
                            List.of(test.to()), test.stage(), asked.language(), asked.customer(), asked.reason()));
            var failed = sent.mails().stream()
                    .filter(mail -> !mail.state().equals("SENT"))
                    .findFirst();
            return failed.isPresent()
                    ? page(
                            key,
                            form,
                            null,
                            failed.get().state() + " " + failed.get().detail())
                    : Pages.seeOther(form.href(key) + "&tested=" + sent.mails().size());
        } catch (HttpProblem e) {
            return page(key, form, null, e.getDetail());
        }
    }

    /** The mail alone, for a frame of the page. */
    @GET
    @Path("/framed/{key}/{stage}")
    @Operation(hidden = true)
    public Response mail(@PathParam("key") String key, @PathParam("stage") String stage, @BeanParam PreviewForm form) {
        var html = previews.of(key, form.asked().of(stage), form.dark() ? Showing.TRIED_DARK : Showing.TRIED)
                .written()
                .html();
        return Response.ok(html.replaceFirst("<head>", "<head><base target=\"_blank\">"), "text/html;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .build();
    }

    private Response page(String key, PreviewForm form, @Nullable String tested, String fault) {
        var frame = frames.around(site, CampaignSite.CAMPAIGNS);
        try {
            var shown = new MailsComposer.Shown(mails(key, form), tested, fault);
            return answer(fault, frame, composer.mails(key, form, shown, frame));
        } catch (HttpProblem e) {
            var shown = new MailsComposer.Shown(List.of(), null, String.valueOf(e.getDetail()));
            return answer(shown.fault(), frame, composer.mails(key, form, shown, frame));
        }
    }

    private List<Previews.Preview> mails(String key, PreviewForm form) {
        return previews.stages(key).stream()
                .map(stage -> previews.of(key, form.asked().of(stage), Showing.TRIED))
                .toList();
    }

    private static Response answer(String fault, Frame frame, MailsView view) {
        return Pages.answer(fault.isEmpty() ? 200 : BAD_REQUEST, frame, Templates.mails(frame, view));
    }
}
