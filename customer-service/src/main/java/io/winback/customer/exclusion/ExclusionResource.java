package io.winback.customer.exclusion;

import io.winback.customer.audit.Actors;
import io.winback.customer.customer.ShopTime;
import io.winback.platform.idempotency.Idempotent;
import io.winback.platform.paging.Page;
import io.winback.platform.paging.PageToken;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whom the shop leaves alone. */
@Path("/api/exclusions")
@Tag(name = "Exclusions")
class ExclusionResource {

    private static final String TOXIC = """
            {"customerId": "c-1001", "kind": "TOXIC", "evidence": "Three vicious reviews in a week", "reference": "review-4711"}""";
    private static final String STILL_RIGHT = """
            {"reviewOn": "2027-03-01"}""";
    private static final String LIFT = """
            {"reason": "Apologised and was forgiven"}""";
    private static final String DECLINE = """
            {"reason": "Sarcasm, not hostility"}""";

    private final ExclusionService service;
    private final Actors actors;
    private final ShopTime time;

    ExclusionResource(ExclusionService service, Actors actors, ShopTime time) {
        this.service = service;
        this.actors = actors;
        this.time = time;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.AGENT, Roles.MARKETER})
    @Operation(
            summary = "Leave a customer alone",
            description =
                    "Effective at once and told to all services. One exclusion of a kind is in force at a time, but for OPEN_CASE: one per"
                            + " number. A marketer sets MANUAL only. The answer leaves the evidence out; GET shows it to agents and"
                            + " auditors.")
    @APIResponse(
            responseCode = "201",
            description = "Set",
            content = @Content(schema = @Schema(implementation = ExclusionResponse.class)))
    public Response set(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "toxic", value = TOXIC)))
                    @NotNull
                    @Valid
                    ExclusionRequest request) {
        // an answer to an Idempotency-Key is kept for a day; evidence is kept in one place only
        var exclusion = service.set(request.facts(time)).withoutTexts();
        return Response.created(URI.create("/api/exclusions/" + exclusion.id()))
                .entity(exclusion)
                .build();
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.MARKETER, Roles.AUDITOR})
    @Operation(
            summary = "List exclusions, newest first",
            description =
                    "state=IN_FORCE with reviewBefore is the list for review: what is still right gets a later reviewOn, the rest is lifted."
                            + " IN_FORCE includes LIFT_ASKED.")
    public Page<ExclusionResponse> list(
            @QueryParam("customer") @Nullable String customer,
            @Parameter(description = "TOXIC, COMPETITOR, EXCESSIVE_DEMAND, OPEN_CASE or MANUAL")
                    @QueryParam("kind")
                    @Nullable
                    String kind,
            @Parameter(description = "PROPOSED, IN_FORCE, LIFT_ASKED, LIFTED, DECLINED or EXPIRED")
                    @QueryParam("state")
                    @Nullable
                    String state,
            @Parameter(example = "2026-09-01") @QueryParam("reviewBefore") @Nullable String reviewBefore,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("pageToken") @Nullable String pageToken) {
        var filter = ExclusionFilter.of(customer, kind, state, reviewBefore);
        var exclusions = service.after(PageToken.lastId(pageToken), filter, limit + 1).stream()
                .map(this::visible)
                .toList();
        return Page.of(exclusions, limit, exclusion -> exclusion.id().toString());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.AGENT, Roles.MARKETER, Roles.AUDITOR})
    @Operation(summary = "Show an exclusion with its history")
    public ExclusionResponse show(@PathParam("id") UUID id) {
        return visible(service.show(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.AGENT, Roles.MARKETER})
    @Operation(
            summary = "Change the evidence, end or review of an exclusion in force",
            description = "Idempotent. A later reviewOn says that the exclusion is still right.")
    public ExclusionResponse change(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "still right", value = STILL_RIGHT)))
                    @NotNull
                    @Valid
                    ExclusionChangeRequest request) {
        return visible(service.change(id, request.change(time)));
    }

    @POST
    @Path("/{id}/lift")
    @RolesAllowed({Roles.AGENT, Roles.MARKETER})
    @Operation(
            summary = "Lift an exclusion",
            description =
                    "With winback.exclusions.second-user-to-lift the first call asks, and the exclusion stays in force until another user calls.")
    public ExclusionResponse lift(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "lifted", value = LIFT)))
                    @NotNull
                    @Valid
                    ReasonRequest request) {
        return visible(service.lift(id, request.reason()));
    }

    @POST
    @Path("/{id}/confirm")
    @RolesAllowed(Roles.AGENT)
    @Operation(summary = "Confirm a proposed exclusion; it is in force from now on")
    public ExclusionResponse confirm(@PathParam("id") UUID id) {
        return visible(service.confirm(id));
    }

    @POST
    @Path("/{id}/decline")
    @RolesAllowed(Roles.AGENT)
    @Operation(
            summary = "Decline what waits for a decision",
            description = "A proposal, which then never excludes; or a lift that was asked for: the exclusion stays.")
    public ExclusionResponse decline(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "declined", value = DECLINE)))
                    @NotNull
                    @Valid
                    ReasonRequest request) {
        return visible(service.decline(id, request.reason()));
    }

    private ExclusionResponse visible(ExclusionResponse exclusion) {
        var reader = actors.current();
        return reader.is(Roles.AGENT) || reader.is(Roles.AUDITOR) ? exclusion : exclusion.withoutTexts();
    }
}
