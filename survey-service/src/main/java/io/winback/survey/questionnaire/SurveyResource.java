package io.winback.survey.questionnaire;

import io.winback.platform.paging.Page;
import io.winback.platform.paging.PageToken;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The questionnaires, for marketers. */
@Path("/api/surveys")
@Tag(name = "Surveys")
class SurveyResource {

    private final QuestionnaireService service;

    SurveyResource(QuestionnaireService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
    @Operation(operationId = "listSurveys", summary = "List the surveys that can be answered")
    public Page<SurveySummaryResponse> list(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("pageToken") @Nullable String pageToken) {
        var found = service.list(PageToken.lastKey(pageToken), limit + 1).stream()
                .map(SurveySummaryResponse::of)
                .toList();
        return Page.of(found, limit, SurveySummaryResponse::key);
    }

    @GET
    @Path("/{key}")
    @RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
    @Operation(operationId = "getSurvey", summary = "Show a survey with its questions in all languages")
    public SurveyResponse get(@PathParam("key") String key) {
        return service.current(key).map(SurveyResponse::of).orElseThrow(() -> UnknownSurvey.problem(key));
    }
}
