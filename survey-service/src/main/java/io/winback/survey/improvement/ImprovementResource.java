package io.winback.survey.improvement;

import io.quarkus.security.identity.SecurityIdentity;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Defects customers named, under stable keys. */
@Path("/api/improvements")
@Tag(name = "Improvements")
class ImprovementResource {

    private final ImprovementService improvements;
    private final SecurityIdentity identity;

    ImprovementResource(ImprovementService improvements, SecurityIdentity identity) {
        this.improvements = improvements;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Roles.MARKETER, Roles.AGENT, Roles.AUDITOR})
    @Operation(operationId = "listImprovements", summary = "Improvements by key, with who named them and who was told")
    public Page<ImprovementResponse> list(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("pageToken") @Nullable String pageToken) {
        return Page.of(improvements.after(PageToken.lastKey(pageToken), limit + 1), limit, ImprovementResponse::key);
    }

    @GET
    @Path("/{key}")
    @RolesAllowed({Roles.MARKETER, Roles.AGENT, Roles.AUDITOR})
    @Operation(operationId = "getImprovement", summary = "An improvement, with who named it and who was told")
    public ImprovementResponse get(@PathParam("key") String key) {
        return improvements.get(key);
    }

    @PUT
    @Path("/{key}")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "putImprovement",
            summary = "Write an improvement: its reason, whether answers with that name it, and what is told of it")
    public ImprovementResponse put(
            @PathParam("key") @Pattern(regexp = ImprovementRequest.KEY) String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples =
                                                    @ExampleObject(
                                                            name = "late orders",
                                                            value = ImprovementRequest.EXAMPLE)))
                    @NotNull
                    @Valid
                    ImprovementRequest request) {
        return improvements.put(key, request);
    }

    @GET
    @Path("/{key}/answers")
    @RolesAllowed({Roles.MARKETER, Roles.AGENT, Roles.AUDITOR})
    @Operation(operationId = "listNamingAnswers", summary = "The answers that name the improvement, the latest first")
    public Page<NamedResponse> answers(
            @PathParam("key") String key,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("pageToken") @Nullable String pageToken) {
        return Page.of(
                improvements.named(key, PageToken.versionBefore(pageToken), limit + 1),
                limit,
                answer -> Long.toString(answer.version()));
    }

    @PUT
    @Path("/{key}/answers/{answerId}")
    @RolesAllowed({Roles.MARKETER, Roles.AGENT})
    @Operation(operationId = "nameImprovement", summary = "Say that an answer names the improvement")
    public void name(@PathParam("key") String key, @PathParam("answerId") UUID answerId) {
        improvements.decide(key, answerId, true, who());
    }

    @DELETE
    @Path("/{key}/answers/{answerId}")
    @RolesAllowed({Roles.MARKETER, Roles.AGENT})
    @Operation(
            operationId = "unnameImprovement",
            summary = "Say that an answer does not name the improvement, whatever its rule says")
    public void unname(@PathParam("key") String key, @PathParam("answerId") UUID answerId) {
        improvements.decide(key, answerId, false, who());
    }

    @POST
    @Path("/{key}/fix")
    @RolesAllowed(Roles.MARKETER)
    @Idempotent
    @Operation(
            operationId = "fixImprovement",
            summary =
                    "It is mended: tell those who named it and were not told before; with again=true, tell all who named it")
    @APIResponse(
            responseCode = "200",
            description = "Fixed",
            content = @Content(schema = @Schema(implementation = ImprovementResponse.class)))
    public Response fix(
            @PathParam("key") String key,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "fixed", value = FixRequest.EXAMPLE)))
                    @Valid
                    @Nullable
                    FixRequest request) {
        var asked = Objects.requireNonNullElse(request, FixRequest.PLAIN);
        return Response.ok(improvements.fix(key, asked.toldAgain(), asked.expected(), who()))
                .build();
    }

    @POST
    @Path("/{key}/reopen")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "reopenImprovement",
            summary = "It is not mended after all; what was not told yet is taken back")
    public ImprovementResponse reopen(@PathParam("key") String key) {
        return improvements.reopen(key);
    }

    @POST
    @Path("/{key}/wont-fix")
    @RolesAllowed(Roles.MARKETER)
    @Operation(operationId = "leaveImprovement", summary = "It stays as it is; nobody is told")
    public ImprovementResponse leave(@PathParam("key") String key) {
        return improvements.leave(key);
    }

    private String who() {
        return identity.getPrincipal().getName();
    }
}
