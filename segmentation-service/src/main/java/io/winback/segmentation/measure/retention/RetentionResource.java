package io.winback.segmentation.measure.retention;

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

/** Retention, as JSON and as a table. */
@Path("/api/measures/retention")
@Tag(name = "Measures")
@RolesAllowed({Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
class RetentionResource {

    private static final String SUMMARY =
            "Customers kept, lost and won back per period, with the textbook's (E - N) / S";
    private static final String CHANNELS_SUMMARY = "The same of each channel by itself";

    private final RetentionService service;

    RetentionResource(RetentionService service) {
        this.service = service;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = SUMMARY)
    public RetentionResponse retention(@BeanParam RetentionQuestion question) {
        return service.retention(question);
    }

    @GET
    @Produces(CsvAnswer.PRODUCED)
    @Operation(summary = SUMMARY)
    @APIResponse(
            responseCode = "200",
            description = CsvAnswer.DESCRIPTION,
            content = @Content(mediaType = CsvAnswer.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response retentionTable(@BeanParam RetentionQuestion question) {
        return CsvAnswer.of(service.retention(question).table());
    }

    @GET
    @Path("/channels")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = CHANNELS_SUMMARY)
    public ChannelRetentionResponse channels(@BeanParam RetentionQuestion question) {
        return service.byChannel(question);
    }

    @GET
    @Path("/channels")
    @Produces(CsvAnswer.PRODUCED)
    @Operation(summary = CHANNELS_SUMMARY)
    @APIResponse(
            responseCode = "200",
            description = CsvAnswer.DESCRIPTION,
            content = @Content(mediaType = CsvAnswer.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response channelsTable(@BeanParam RetentionQuestion question) {
        return CsvAnswer.of(service.byChannel(question).table());
    }
}
