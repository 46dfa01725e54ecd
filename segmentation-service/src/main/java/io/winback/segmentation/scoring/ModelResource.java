package io.winback.segmentation.scoring;

import io.winback.platform.csv.CsvTable;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Models of buying and how good they are. */
@Path("/api/value/models")
@Tag(name = "Value")
class ModelResource {

    private final ModelService service;

    ModelResource(ModelService service) {
        this.service = service;
    }

    @POST
    @Idempotent(timeout = ModelService.LONGEST_FIT_SECONDS)
    @RolesAllowed({Roles.MARKETER, Roles.OPERATOR})
    @Operation(
            summary = "Fit and check a model on all purchases until today; this happens once a week by itself",
            description =
                    "BG/NBD and MBG/NBD are fitted to the first part of the history and checked on the rest, which they have not seen."
                            + " The one that passes and does best is fitted to the whole and used; nobody can put another one in"
                            + " force. If none passes, the version before stays in force, and without one values are SIMPLE."
                            + " Scores follow with the next snapshot.")
    @APIResponse(
            responseCode = "201",
            description = "Kept, whether it passed or not",
            content = @Content(schema = @Schema(implementation = ModelVersionResponse.class)))
    public Response fit() {
        var version = service.fit();
        return Response.created(URI.create("/api/value/models/" + version.version()))
                .entity(version)
                .build();
    }

    @GET
    @RolesAllowed({Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "Versions of the model without their tracking by week, the newest first")
    public Page<ModelVersionResponse> list(
            @QueryParam("pageToken") @Nullable String pageToken,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return service.list(pageToken, limit);
    }

    @GET
    @Path("/in-force")
    @RolesAllowed({Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "The version that scores customers; 404 says why there is none")
    public ModelVersionResponse inForce() {
        return service.inForce().orElseThrow(service::noneInForce);
    }

    @GET
    @Path("/{version}")
    @RolesAllowed({Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "A version: data, parameters with standard errors, fit quality, in force or not and why")
    public ModelVersionResponse get(@PathParam("version") int version) {
        return service.get(version);
    }

    @GET
    @Path("/{version}/frequencies")
    @Produces(CsvTable.MEDIA_TYPE)
    @RolesAllowed({Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "As CSV: mean purchases in the hold-back period, actual and expected, by earlier purchases")
    public String frequencies(@PathParam("version") int version) {
        return ModelTables.frequencies(service.get(version)).text();
    }

    @GET
    @Path("/{version}/tracking")
    @Produces(CsvTable.MEDIA_TYPE)
    @RolesAllowed({Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "As CSV: purchases by week, added up, actual and expected")
    public String tracking(@PathParam("version") int version) {
        return ModelTables.tracking(service.get(version)).text();
    }
}
