package io.winback.customer.audit;

import io.winback.platform.paging.Page;
import io.winback.platform.paging.PageToken;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit trail of this service. */
@Path("/api/operations/customer/audit")
@Tag(name = "Operations")
class AuditResource {

    private final AuditTable table;

    AuditResource(AuditTable table) {
        this.table = table;
    }

    @GET
    @RolesAllowed({Roles.AUDITOR, Roles.OPERATOR})
    @Operation(
            summary = "List who did what, newest first",
            description = "By customer, actor, action and time; from is included, to is not.")
    public Page<AuditEntryResponse> list(
            @QueryParam("customer") @Nullable String customer,
            @Parameter(description = "Client of an API key, subject of a token, or system")
                    @QueryParam("actor")
                    @Nullable
                    String actor,
            @Parameter(description = "Such as EXCLUSION_LIFTED") @QueryParam("action") @Nullable String action,
            @Parameter(example = "2026-03-01T00:00:00Z") @QueryParam("from") @Nullable String from,
            @Parameter(example = "2026-04-01T00:00:00Z") @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("pageToken") @Nullable String pageToken) {
        var filter = AuditFilter.of(customer, actor, action, from, to);
        var entries = table.before(PageToken.lastId(pageToken), filter, limit + 1).stream()
                .map(AuditEntryResponse::from)
                .toList();
        return Page.of(entries, limit, entry -> entry.id().toString());
    }
}
