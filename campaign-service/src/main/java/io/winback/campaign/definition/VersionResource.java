package io.winback.campaign.definition;

import io.winback.platform.idempotency.Idempotent;
import io.winback.platform.paging.Page;
import io.winback.platform.paging.PageToken;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Versions of a campaign, and who goes through it by which. */
@Path("/api/campaigns/{key}")
@RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
class VersionResource {

    private static final String STAGES = "[a-z0-9-]+:[a-z0-9-]+";
    private static final String EXAMPLE = """
            {"to": 1, "expected": 0, "stages": {"sorry": "apology"}}
            """;

    private final DefinitionService definitions;
    private final Migrations migrations;

    VersionResource(DefinitionService definitions, Migrations migrations) {
        this.definitions = definitions;
        this.migrations = migrations;
    }

    @GET
    @Path("/versions")
    @Operation(summary = "The versions of a campaign, newest first: when each was written, and what it changed")
    public Page<VersionResponse> versions(
            @RestPath String key,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery @Nullable String pageToken) {
        var below = Optional.ofNullable(PageToken.lastNumber(pageToken)).orElse(Integer.MAX_VALUE);
        return Page.of(definitions.versions(key, below, limit), limit, version -> String.valueOf(version.version()));
    }

    @GET
    @Path("/versions/{version}")
    @Operation(summary = "A version with its definition")
    public VersionResponse version(@RestPath String key, @RestPath int version) {
        return definitions.version(key, version);
    }

    @GET
    @Path("/migration")
    @Operation(
            summary =
                    "How many runs would go on in another version, the newest unless said, and which would stay on theirs and why; nothing is changed")
    public MigrationResponse preview(
            @RestPath String key,
            @RestQuery @Nullable @Min(1) Integer to,
            @Parameter(description = "Where those go on whose stage the version does not have: old:new, once for each")
                    @RestQuery
                    List<@Pattern(regexp = STAGES) String> stages) {
        return migrations.preview(
                key,
                to,
                stages.stream()
                        .map(pair -> pair.split(":"))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, other) -> other)));
    }

    @POST
    @Path("/migration")
    @RolesAllowed(Roles.MARKETER)
    @Idempotent(timeout = 600)
    @Operation(summary = "Take over as many runs as the preview said; refused where there are more or fewer by now")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "a stage has another key", value = EXAMPLE)))
    public Response migrate(@RestPath String key, @Valid @NotNull MigrationRequest request) {
        return Response.ok(migrations.migrate(key, request.to(), request.expected(), request.stages()))
                .build();
    }
}
