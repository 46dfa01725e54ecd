package io.winback.segmentation.measure.comeback;

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

/** Comebacks of the lost, as JSON and as a table. */
@Path("/api/measures/comebacks")
@Tag(name = "Measures")
@RolesAllowed({Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
class ComebackResource {

    private static final String SUMMARY =
            "Of those lost at the end of each period, how many bought again within 30, 90 and 180 days without being contacted";

    private final ComebackService service;

    ComebackResource(ComebackService service) {
        this.service = service;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = SUMMARY)
    public ComebacksResponse comebacks(@BeanParam ComebackQuestion question) {
        return service.comebacks(question);
    }

    @GET
    @Produces(CsvAnswer.PRODUCED)
    @Operation(summary = SUMMARY)
    @APIResponse(
            responseCode = "200",
            description = CsvAnswer.DESCRIPTION,
            content = @Content(mediaType = CsvAnswer.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response comebacksTable(@BeanParam ComebackQuestion question) {
        return CsvAnswer.of(service.comebacks(question).table());
    }
}
