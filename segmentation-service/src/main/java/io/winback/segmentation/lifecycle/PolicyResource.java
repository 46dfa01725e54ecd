package io.winback.segmentation.lifecycle;

import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Policies, and what a change of them would move before it is applied. */
@Path("/api/lifecycle")
@Tag(name = "Lifecycle")
class PolicyResource {

    private static final String DAYS = "{\"repeatIntervalDays\":30,\"lapseThresholdDays\":90}";
    private static final String FASHION = """
            {"preset":"FASHION","seasons":[
              {"kind":"SALE","from":"01-01","to":"02-29"},{"kind":"SEASON","from":"03-01","to":"06-30"},
              {"kind":"SALE","from":"07-01","to":"08-31"},{"kind":"SEASON","from":"09-01","to":"12-31"}]}
            """;
    private static final String RHYTHM = """
            {"preset":"ELECTRONICS","rhythm":{"minPurchases":4,"repeatFactor":1.5,"lapseFactor":3,"shortestDays":14}}
            """;

    private final PolicyService service;

    PolicyResource(PolicyService service) {
        this.service = service;
    }

    @GET
    @Path("/presets")
    @RolesAllowed({Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "What each preset sets where nothing else is said")
    public List<PolicyResponse> presets() {
        return service.presets();
    }

    @GET
    @Path("/policies")
    @RolesAllowed({Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "All policies in force")
    public PoliciesResponse policies() {
        return service.policies();
    }

    @GET
    @Path("/policy")
    @RolesAllowed({Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "The policy that decides where no category has its own")
    public PolicyResponse policy() {
        return service.policy(null);
    }

    @PUT
    @Path("/policy")
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Set when a customer is due, and lost, where no category has its own policy")
    public PolicyResponse setPolicy(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = {
                                                @ExampleObject(name = "days", value = DAYS),
                                                @ExampleObject(name = "seasons", value = FASHION),
                                                @ExampleObject(name = "rhythm", value = RHYTHM)
                                            }))
                    @NotNull
                    @Valid
                    PolicyRequest request) {
        return service.set(null, request.policy());
    }

    @POST
    @Path("/policy/preview")
    @RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
    @Operation(summary = "What a policy would move, before it is applied; writes nothing")
    public PreviewResponse previewPolicy(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "seasons", value = FASHION)))
                    @NotNull
                    @Valid
                    PolicyRequest request) {
        return service.preview(null, request.policy());
    }

    @GET
    @Path("/policies/{category}")
    @RolesAllowed({Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "A category's own policy")
    public PolicyResponse categoryPolicy(@PathParam("category") String category) {
        return service.policy(category);
    }

    @PUT
    @Path("/policies/{category}")
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Give a category its own policy; of several bought on a day the latest limits count")
    public PolicyResponse setCategoryPolicy(
            @PathParam("category") String category,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "rhythm", value = RHYTHM)))
                    @NotNull
                    @Valid
                    PolicyRequest request) {
        return service.set(category, request.policy());
    }

    @DELETE
    @Path("/policies/{category}")
    @RolesAllowed(Roles.MARKETER)
    @Operation(summary = "Take a category's own policy back")
    public void removeCategoryPolicy(@PathParam("category") String category) {
        service.remove(category);
    }

    @POST
    @Path("/policies/{category}/preview")
    @RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
    @Operation(summary = "What a category's own policy would move, before it is applied; writes nothing")
    public PreviewResponse previewCategoryPolicy(
            @PathParam("category") String category,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "days", value = DAYS)))
                    @NotNull
                    @Valid
                    PolicyRequest request) {
        return service.preview(category, request.policy());
    }
}
