package io.winback.survey.site.one;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.platform.page.Frames;
import io.winback.platform.page.Page;
import io.winback.platform.page.Pages;
import io.winback.platform.security.Roles;
import io.winback.platform.shop.ShopProfile;
import io.winback.survey.questionnaire.Survey;
import io.winback.survey.questionnaire.SurveyDefinition;
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
import org.jspecify.annotations.Nullable;

/** One survey. */
@Page
@Path(SurveySite.PATH + "/surveys/{key}")
@RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
class SurveyPageResource {

    private static final int VERSIONS = 50;

    private final SurveySite site;
    private final Frames frames;
    private final SurveyService surveys;
    private final ShopProfile shop;
    private final ObjectMapper json;

    SurveyPageResource(SurveySite site, Frames frames, SurveyService surveys, ShopProfile shop, ObjectMapper json) {
        this.site = site;
        this.frames = frames;
        this.surveys = surveys;
        this.shop = shop;
        this.json = json;
    }

    @GET
    @Operation(hidden = true)
    public Response show(
            @RestPath String key, @RestQuery @DefaultValue("") String of, @RestQuery @DefaultValue("") String done) {
        var frame = frames.around(site, SurveySite.SURVEYS);
        var survey = existing(key);
        var versions = surveys.versions(key, Integer.MAX_VALUE, VERSIONS);
        var view = new SurveyComposer(frame, shop).compose(survey, versions, of.equals("draft"), done);
        return Pages.show(frame, OneTemplates.survey(frame, view));
    }

    /** In the shape it is written in, to start from. */
    @GET
    @Path("/definition")
    @Operation(hidden = true)
    public Response definition(@RestPath String key, @RestQuery @Nullable Integer version)
            throws JsonProcessingException {
        var questionnaire = version == null
                ? existing(key).written()
                : surveys.version(key, version).questionnaire();
        var name = key + (version == null ? "" : "-" + version) + ".json";
        return Response.ok(
                        json.writerWithDefaultPrettyPrinter().writeValueAsString(SurveyDefinition.of(questionnaire)),
                        MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Survey existing(String key) {
        return surveys.find(key).orElseThrow(() -> UnknownSurvey.problem(key));
    }
}
