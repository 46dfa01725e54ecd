package io.winback.segmentation.lifecycle;

import io.winback.platform.security.Roles;
import io.winback.platform.web.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The policy, and what it makes of the customers. */
@Path("/api/lifecycle")
@Tag(name = "Lifecycle")
class LifecycleResource {

    private final LifecycleService service;

    LifecycleResource(LifecycleService service) {
        this.service = service;
    }

    @GET
    @Path("/policy")
    @RolesAllowed({Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "The policy in force")
    public PolicyResponse policy() {
        return service.policy();
    }

    @PUT
    @Path("/policy")
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Set after how many days a customer is due, and lost")
    public PolicyResponse setPolicy(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples =
                                                    @ExampleObject(
                                                            name = "policy",
                                                            value =
                                                                    "{\"repeatIntervalDays\":30,\"lapseThresholdDays\":90}")))
                    @NotNull
                    @Valid
                    PolicyRequest request) {
        return service.set(request);
    }

    @GET
    @Path("/stages")
    @RolesAllowed({Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "Customers per lifecycle stage at the end of a date; without a date, of today")
    public StageCountsResponse stages(
            @Parameter(description = "Date in the shop's zone, YYYY-MM-DD", example = "2026-03-31")
                    @QueryParam("asOf")
                    @Nullable
                    String asOf) {
        return service.countOn(asOf == null ? null : date(asOf));
    }

    @GET
    @Path("/customers/{id}")
    @RolesAllowed({Roles.MARKETER, Roles.AGENT, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "One customer: lifecycle stage, last purchase, next transition, value")
    public CustomerLifecycleResponse customer(@PathParam("id") String id) {
        return service.customer(id);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.ofField(400, "invalid-date", "Invalid date", "asOf", "Send a date such as 2026-03-31.");
        }
    }
}
