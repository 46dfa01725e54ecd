package io.winback.segmentation.candidate;

import io.winback.platform.idempotency.Idempotent;
import io.winback.platform.paging.Page;
import io.winback.platform.security.Roles;
import io.winback.platform.web.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whom to win back first. */
@Path("/api/candidates")
@Tag(name = "Candidates")
class CandidateResource {

    private static final String EXAMPLE = """
            {"name":"Spring","budget":{"amount":"500.00","currency":"GBP"},"contactCost":{"amount":"0.05","currency":"GBP"},
             "offerCost":{"amount":"5.00","currency":"GBP"},"minOrders":2,"lapsedAtMostDays":730}
            """;

    private final CandidateService service;

    CandidateResource(CandidateService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            summary = "Judge every lost customer and keep the list",
            description =
                    "Candidates are lost, not excluded and permit the mail; they are ranked by the expected profit of contacting them and"
                            + " cut at the budget. The list is dated and never changes. A segment takes its members from it by"
                            + " {\"field\":\"candidates\",\"is\":\"<id>\"}.")
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = CandidateListResponse.class)))
    public Response create(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "spring", value = EXAMPLE)))
                    @NotNull
                    @Valid
                    CandidateRequest request) {
        var list = service.create(request.name(), request.terms());
        return Response.created(URI.create("/api/candidates/" + list.id()))
                .entity(list)
                .build();
    }

    @GET
    @RolesAllowed({Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "Lists of candidates, newest first")
    public Page<CandidateListResponse> list(
            @QueryParam("pageToken") @Nullable String pageToken,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return service.list(pageToken, limit);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "A list: who was left out and why, costs, assumptions, measured rates")
    public CandidateListResponse get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Remove a list that no published segment takes its members from")
    public void delete(@PathParam("id") UUID id) {
        service.delete(id);
    }

    @GET
    @Path("/{id}/customers")
    @RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
    @Operation(summary = "Customers of a list by rank, each with reasons and figures")
    public Page<CandidateResponse> customers(
            @PathParam("id") UUID id,
            @Parameter(
                            description = "A verdict of the funnel, to see those who were left out",
                            example = "NOT_WORTH_IT")
                    @QueryParam("verdict")
                    @DefaultValue("CHOSEN")
                    String verdict,
            @QueryParam("pageToken") @Nullable String pageToken,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return service.customers(id, verdict(verdict), pageToken, limit);
    }

    @GET
    @Path("/{id}/customers/{customer}")
    @RolesAllowed({Roles.MARKETER, Roles.AGENT, Roles.AUDITOR})
    @Operation(summary = "Why a customer is a candidate, or why not")
    public CandidateResponse customer(@PathParam("id") UUID id, @PathParam("customer") String customer) {
        return service.customer(id, customer);
    }

    private static Verdict verdict(String name) {
        return Verdict.of(name)
                .orElseThrow(() -> Problem.ofField(
                        400,
                        "unknown-verdict",
                        "Unknown verdict",
                        "verdict",
                        "Send CHOSEN or a verdict that the funnel of the list names."));
    }
}
