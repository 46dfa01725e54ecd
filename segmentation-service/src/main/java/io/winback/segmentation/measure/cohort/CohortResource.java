package io.winback.segmentation.measure.cohort;

import io.winback.platform.csv.CsvAnswer;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Cohorts, as JSON and as a table. */
@Path("/api/measures/cohorts")
@Tag(name = "Measures")
@RolesAllowed({Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
class CohortResource {

    private static final String SUMMARY =
            "Customers by the period of their first purchase: how many bought, and for how much, in each period since";

    private final CohortService service;

    CohortResource(CohortService service) {
        this.service = service;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = SUMMARY)
    public CohortsResponse cohorts(@BeanParam CohortQuestion question) {
        return service.cohorts(question);
    }

    @GET
    @Produces(CsvAnswer.PRODUCED)
    @Operation(summary = SUMMARY)
    @APIResponse(
            responseCode = "200",
            description = CsvAnswer.DESCRIPTION,
            content = @Content(mediaType = CsvAnswer.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response cohortsTable(@BeanParam CohortQuestion question) {
        return CsvAnswer.of(service.cohorts(question).table());
    }
}
