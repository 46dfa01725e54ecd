package io.winback.customer.privacy;

import io.winback.customer.customer.CustomerIds;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The right to see what is held. */
@Path("/api/customers/{id}/export")
@Tag(name = "Privacy")
class ExportResource {

    private static final String ZIP = "application/zip";

    private final ExportArchive archive;

    ExportResource(ExportArchive archive) {
        this.archive = archive;
    }

    @GET
    @Produces(ZIP)
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            summary = "Export all that is held of a person in any service",
            description =
                    "One ZIP with a JSON file per service. The other services are asked with the credentials of this request; if one"
                            + " does not answer, nothing is exported (503).")
    @APIResponse(
            responseCode = "200",
            description = "The archive",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response all(
            @PathParam("id") @Pattern(regexp = CustomerIds.SHAPE) String id,
            @Parameter(hidden = true) @HeaderParam("X-Api-Key") @Nullable String apiKey,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        return Response.ok(archive.of(id, new Credentials(apiKey, authorization)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"customer-" + id + ".zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
