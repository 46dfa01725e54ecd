package io.winback.campaign.privacy;

import io.winback.platform.privacy.PersonalData;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Not for auditors: who needs all that is held of one person hands it out, and is seen doing so. */
@Path("/api/operations/campaign/export")
@RolesAllowed(Roles.OPERATOR)
class ExportResource {

    private final PersonalData personalData;
    private final String service;

    ExportResource(PersonalData personalData, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.personalData = personalData;
        this.service = service;
    }

    @GET
    @Operation(summary = "All that campaigns hold of one customer, by table")
    public ExportResponse export(@RestQuery @NotNull @Pattern(regexp = "[A-Za-z0-9._~-]{1,64}") String customer) {
        return new ExportResponse(customer, service, personalData.export(customer));
    }
}
