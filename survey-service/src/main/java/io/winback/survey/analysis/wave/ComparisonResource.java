package io.winback.survey.analysis.wave;

import io.winback.platform.security.Roles;
import io.winback.survey.analysis.SelectionQuestion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Waves and panels compared. */
@Path("/api/surveys/{key}/comparison")
@Tag(name = "Results")
class ComparisonResource {

    private final ComparisonService service;

    ComparisonResource(ComparisonService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
    @Operation(
            operationId = "compareSurvey",
            summary =
                    "Compare two waves, panels or surveys: differences with intervals, adjusted for how many are tested")
    public ComparisonResponse get(
            @PathParam("key") String key,
            @BeanParam SelectionQuestion selection,
            @BeanParam ComparisonQuestion question) {
        return service.comparison(key, selection, question);
    }
}
