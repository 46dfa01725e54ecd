package io.winback.segmentation.measure.comparison;

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

/** What tells retained customers from one-time buyers, as JSON and as a table. */
@Path("/api/measures/comparison")
@Tag(name = "Measures")
@RolesAllowed({Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
class ComparisonResource {

    private static final String SUMMARY =
            "Attributes of customers who came back against those of one-time buyers, by evidence; small groups are hidden";

    private final ComparisonService service;

    ComparisonResource(ComparisonService service) {
        this.service = service;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = SUMMARY)
    public ComparisonResponse comparison(@BeanParam ComparisonQuestion question) {
        return service.comparison(question);
    }

    @GET
    @Produces(CsvAnswer.PRODUCED)
    @Operation(summary = SUMMARY)
    @APIResponse(
            responseCode = "200",
            description = CsvAnswer.DESCRIPTION,
            content = @Content(mediaType = CsvAnswer.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response comparisonTable(@BeanParam ComparisonQuestion question) {
        return CsvAnswer.of(service.comparison(question).table());
    }
}
