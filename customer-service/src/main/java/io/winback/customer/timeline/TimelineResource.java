package io.winback.customer.timeline;

import io.winback.customer.customer.CustomerIds;
import io.winback.platform.paging.Page;
import io.winback.platform.paging.PageToken;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What happened with one customer. */
@Path("/api/customers/{id}/timeline")
@Tag(name = "Customers")
class TimelineResource {

    private final TimelineService service;

    TimelineResource(TimelineService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.STOREFRONT, Roles.AGENT, Roles.AUDITOR})
    @Operation(summary = "List what happened with a customer, newest first")
    public Page<TimelineEntryResponse> list(
            @PathParam("id") @Pattern(regexp = CustomerIds.SHAPE) String id,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("pageToken") @Nullable String pageToken) {
        var last = Position.after(PageToken.lastKey(pageToken));
        var entries = service.before(id, last.at(), last.id(), limit + 1);
        return Page.of(entries, limit, TimelineEntryResponse::key);
    }
}
