package io.winback.survey.site.one;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.winback.platform.page.Frames;
import io.winback.platform.page.Page;
import io.winback.platform.page.Pages;
import io.winback.platform.security.Roles;
import io.winback.survey.questionnaire.Survey;
import io.winback.survey.questionnaire.SurveyService;
import io.winback.survey.questionnaire.UnknownSurvey;
import io.winback.survey.site.Links;
import io.winback.survey.site.SurveySite;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Publishing, closing and opening a survey: what it means first, then the deed. */
@Page
@Path(SurveySite.PATH + "/surveys/{key}")
@RolesAllowed(Roles.MARKETER)
class ConfirmPageResource {

    private static final int OK = 200;
    private static final int CONFLICT = 409;

    private final SurveySite site;
    private final Frames frames;
    private final SurveyService surveys;

    ConfirmPageResource(SurveySite site, Frames frames, SurveyService surveys) {
        this.site = site;
        this.frames = frames;
        this.surveys = surveys;
    }

    @GET
    @Path("/publish")
    @Operation(hidden = true)
    public Response askPublish(@RestPath String key) {
        return ask(OK, composer().publish(existing(key), List.of()));
    }

    @POST
    @Path("/publish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response publish(@RestPath String key) {
        try {
            surveys.publish(key, client());
        } catch (HttpProblem e) {
            return ask(CONFLICT, composer().publish(existing(key), faults(e)));
        }
        return Pages.seeOther(Links.survey(key) + "?done=publish");
    }

    @GET
    @Path("/close")
    @Operation(hidden = true)
    public Response askClose(@RestPath String key) {
        return ask(OK, composer().close(existing(key)));
    }

    @POST
    @Path("/close")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response close(@RestPath String key) {
        surveys.close(key, client());
        return Pages.seeOther(Links.survey(key) + "?done=close");
    }

    @GET
    @Path("/open")
    @Operation(hidden = true)
    public Response askOpen(@RestPath String key) {
        return ask(OK, composer().open(existing(key)));
    }

    @POST
    @Path("/open")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response open(@RestPath String key) {
        surveys.open(key, client());
        return Pages.seeOther(Links.survey(key) + "?done=open");
    }

    private Response ask(int status, ConfirmView view) {
        var frame = frames.around(site, SurveySite.SURVEYS);
        return Pages.answer(status, frame, OneTemplates.confirm(frame, view));
    }

    private ConfirmComposer composer() {
        return new ConfirmComposer(frames.language());
    }

    private String client() {
        return frames.session().orElseThrow().client();
    }

    private static List<String> faults(HttpProblem problem) {
        return problem.getParameters().get("violations") instanceof List<?> places && !places.isEmpty()
                ? places.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(problem.getDetail()));
    }

    private Survey existing(String key) {
        return surveys.find(key).orElseThrow(() -> UnknownSurvey.problem(key));
    }
}
