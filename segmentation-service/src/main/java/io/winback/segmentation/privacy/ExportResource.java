package io.winback.segmentation.privacy;

import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an operator hands to a person who asks for his data. */
@Path("/api/operations/segmentation/export")
@Tag(name = "Operations")
class ExportResource {

    private final ExportService service;

    ExportResource(ExportService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "All that this service holds of one customer")
    public ExportResponse export(
            @Parameter(description = "Customer id", example = "c-1001") @QueryParam("customer") @NotBlank
                    String customer) {
        return service.export(customer);
    }
}
