package io.winback.survey.site.one;

import io.winback.platform.page.Page;
import io.winback.platform.security.Roles;
import io.winback.survey.page.PagePreview;
import io.winback.survey.questionnaire.SurveyService;
import io.winback.survey.questionnaire.UnknownSurvey;
import io.winback.survey.site.SurveySite;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The page of a survey alone, for a frame of its preview. */
@Page
@Path(FramedPageResource.PATH + "{key}")
@RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
class FramedPageResource {

    static final String PATH = SurveySite.PATH + "/framed/";

    private final SurveyService surveys;
    private final PagePreview preview;

    FramedPageResource(SurveyService surveys, PagePreview preview) {
        this.surveys = surveys;
        this.preview = preview;
    }

    @GET
    @Operation(hidden = true)
    public Response page(
            @RestPath String key,
            @RestQuery @DefaultValue("") String language,
            @RestQuery @DefaultValue("") String of) {
        var survey = surveys.find(key).orElseThrow(() -> UnknownSurvey.problem(key));
        var shown = PreviewPageResource.shown(survey, of);
        return Response.ok(
                        preview.html(shown, PreviewPageResource.language(shown, language)),
                        MediaType.TEXT_HTML + ";charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
