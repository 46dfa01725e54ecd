package io.winback.segmentation.measure.concentration;

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

/** The concentration of revenue, as JSON, and its Lorenz curve as a table. */
@Path("/api/measures/concentration")
@Tag(name = "Measures")
@RolesAllowed({Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
class ConcentrationResource {

    private static final String SUMMARY =
            "How much of the revenue the best 1, 10 and 20 percent bring, how few bring 80 percent, Gini coefficient, Lorenz curve";

    private final ConcentrationService service;

    ConcentrationResource(ConcentrationService service) {
        this.service = service;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = SUMMARY)
    public ConcentrationResponse concentration(@BeanParam ConcentrationQuestion question) {
        return service.concentration(question);
    }

    @GET
    @Produces(CsvAnswer.PRODUCED)
    @Operation(summary = SUMMARY)
    @APIResponse(
            responseCode = "200",
            description = CsvAnswer.DESCRIPTION,
            content = @Content(mediaType = CsvAnswer.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response concentrationTable(@BeanParam ConcentrationQuestion question) {
        return CsvAnswer.of(service.concentration(question).table());
    }
}
