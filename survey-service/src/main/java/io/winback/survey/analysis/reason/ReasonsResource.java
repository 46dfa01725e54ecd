package io.winback.survey.analysis.reason;

import io.winback.platform.security.Roles;
import io.winback.survey.analysis.SelectionQuestion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why customers leave. */
@Path("/api/surveys/{key}/reasons")
@Tag(name = "Results")
class ReasonsResource {

    private final ReasonsService service;

    ReasonsResource(ReasonsService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
    @Operation(
            operationId = "getSurveyReasons",
            summary = "Churn reasons beside the reference 65/15/10/10, what is internal and external, and what decides")
    public ReasonsResponse get(
            @PathParam("key") String key, @BeanParam SelectionQuestion selection, @BeanParam ReasonsQuestion question) {
        return service.reasons(key, selection, question);
    }
}
