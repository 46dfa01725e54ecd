package io.winback.customer.privacy;

import io.winback.customer.customer.CustomerIds;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** This service's part of an export. */
@Path("/api/operations/customer/export")
@Tag(name = "Privacy")
class OwnExportResource {

    private final ExportService service;

    OwnExportResource(ExportService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Export what this service holds of a person", description = "Empty for an unknown customer.")
    public ExportResponse export(
            @QueryParam("customer") @NotNull @Pattern(regexp = CustomerIds.SHAPE) String customer) {
        return service.export(customer);
    }
}
