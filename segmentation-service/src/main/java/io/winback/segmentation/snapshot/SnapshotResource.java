package io.winback.segmentation.snapshot;

import io.winback.platform.idempotency.Idempotent;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Dated figures of the whole base. */
@Path("/api/value/snapshots")
@Tag(name = "Value")
class SnapshotResource {

    private final SnapshotService service;

    SnapshotResource(SnapshotService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.MARKETER, Roles.OPERATOR})
    @Operation(
            summary = "Take a snapshot as of today; this happens once a day by itself",
            description =
                    "It is built in the background and used once it is whole (state CURRENT). While one is being built, that one"
                            + " is returned.")
    @APIResponse(
            responseCode = "202",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = SnapshotResponse.class)))
    public Response begin() {
        var snapshot = service.begin();
        return Response.accepted(snapshot)
                .location(URI.create("/api/value/snapshots/" + snapshot.id()))
                .build();
    }

    @GET
    @RolesAllowed({Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "Snapshots, the newest first")
    public Page<SnapshotResponse> list(
            @QueryParam("pageToken") @Nullable String pageToken,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return service.list(pageToken, limit);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "A snapshot and how far it is")
    public SnapshotResponse get(@PathParam("id") UUID id) {
        return service.get(id);
    }
}
