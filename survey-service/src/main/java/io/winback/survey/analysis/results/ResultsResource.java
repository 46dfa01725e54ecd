package io.winback.survey.analysis.results;

import io.winback.platform.security.Roles;
import io.winback.survey.analysis.SelectionQuestion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The results of a survey. */
@Path("/api/surveys/{key}/results")
@Tag(name = "Results")
class ResultsResource {

    private final ResultsService service;

    ResultsResource(ResultsService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
    @Operation(
            operationId = "getSurveyResults",
            summary =
                    "How many answered, and every question with counts, shares and intervals; small groups are hidden")
    public ResultsResponse get(@PathParam("key") String key, @BeanParam SelectionQuestion question) {
        return service.results(key, question);
    }
}
