package io.winback.segmentation.value;

import io.winback.platform.paging.Page;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What customers are worth. */
@Path("/api/value")
@Tag(name = "Value")
class ValueResource {

    private final ValueService service;

    ValueResource(ValueService service) {
        this.service = service;
    }

    @GET
    @Path("/customers/{id}")
    @RolesAllowed({Roles.MARKETER, Roles.AGENT, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "What a customer is worth, each term of the reckoning shown")
    public CustomerValueResponse customer(@PathParam("id") String id) {
        return service.customer(id);
    }

    @GET
    @Path("/groups")
    @RolesAllowed({Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(
            summary = "Average value by country, the whole shop first",
            description = "An average stands in for the value of customers of whom no order has told an amount.")
    public Page<ValueGroupResponse> groups(
            @QueryParam("pageToken") @Nullable String pageToken,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return service.groups(pageToken, limit);
    }

    @POST
    @Path("/groups/refresh")
    @RolesAllowed({Roles.MARKETER, Roles.OPERATOR})
    @Operation(summary = "Take the averages anew now; this happens once a day by itself")
    public GroupsRefreshedResponse refresh() {
        return service.refreshGroups();
    }
}
