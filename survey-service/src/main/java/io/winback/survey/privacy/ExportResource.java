package io.winback.survey.privacy;

import io.winback.platform.privacy.PersonalData;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Not for auditors: who needs all that is held of one person hands it out, and is seen doing so. */
@Path("/api/operations/survey/export")
@Tag(name = "Operations")
class ExportResource {

    private final PersonalData personalData;
    private final String service;

    ExportResource(PersonalData personalData, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.personalData = personalData;
        this.service = service;
    }

    @GET
    @RolesAllowed(Roles.OPERATOR)
    @Operation(operationId = "exportCustomer", summary = "All that surveys hold of one customer, by table")
    public ExportResponse export(
            @QueryParam("customer") @NotNull @Pattern(regexp = "[A-Za-z0-9._~-]{1,64}") String customer) {
        return new ExportResponse(customer, service, personalData.export(customer));
    }
}
