package io.winback.customer.webhook;

import io.winback.platform.idempotency.Idempotent;
import io.winback.platform.paging.Page;
import io.winback.platform.paging.PageToken;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where the shop wants to be told, and of what. */
@Path("/api/webhooks")
@Tag(name = "Webhooks")
class WebhookResource {

    private static final String NEW = """
            {
              "url": "https://shop.example/hooks/winback",
              "types": ["consent.changed", "coupon.issued", "survey.answered"],
              "description": "shop backend"
            }""";
    private static final String CHANGE = """
            {"types": ["consent.changed", "contact.requested"], "active": true}""";

    private final WebhookService service;
    private final TestCall test;

    WebhookResource(WebhookService service, TestCall test) {
        this.service = service;
        this.test = test;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.STOREFRONT, Roles.OPERATOR})
    @Operation(
            summary = "Register a webhook",
            description =
                    "The answer holds the secret that signs its calls. It is shown this once, and left out where the"
                            + " Idempotency-Key repeats a request; a lost one is replaced with POST …/secret.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = WebhookResponse.class)))
    public Response register(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "webhook", value = NEW)))
                    @NotNull
                    @Valid
                    WebhookRequest request) {
        var webhook = service.register(request);
        return Response.created(URI.create("/api/webhooks/" + webhook.id()))
                .entity(webhook)
                .build();
    }

    @GET
    @RolesAllowed({Roles.STOREFRONT, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "List the webhooks")
    public Page<WebhookResponse> list(
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("pageToken") @Nullable String pageToken) {
        var webhooks = service.after(PageToken.lastId(pageToken), limit + 1);
        return Page.of(webhooks, limit, webhook -> webhook.id().toString());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.STOREFRONT, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "Show a webhook")
    public WebhookResponse show(@PathParam("id") UUID id) {
        return WebhookResponse.of(service.required(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.STOREFRONT, Roles.OPERATOR})
    @Operation(
            summary = "Change a webhook, or switch it off and on",
            description = "Idempotent. Fields left out stay. Nothing is written down for a webhook that is off.")
    public WebhookResponse change(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "types", value = CHANGE)))
                    @NotNull
                    @Valid
                    WebhookChangeRequest request) {
        return service.change(id, request);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.STOREFRONT, Roles.OPERATOR})
    @Operation(summary = "Remove a webhook with its log and all that still waits")
    public void delete(@PathParam("id") UUID id) {
        service.delete(id);
    }

    @POST
    @Path("/{id}/secret")
    @Idempotent
    @RolesAllowed({Roles.STOREFRONT, Roles.OPERATOR})
    @Operation(
            summary = "Make a new secret",
            description = "It signs at once; the former one signs beside it for 24 hours, as a second signature.")
    @APIResponse(
            responseCode = "200",
            description = "The new secret, shown once",
            content = @Content(schema = @Schema(implementation = SecretResponse.class)))
    public Response rotate(@PathParam("id") UUID id) {
        return Response.ok(service.rotate(id)).build();
    }

    @POST
    @Path("/{id}/resume")
    @RolesAllowed({Roles.STOREFRONT, Roles.OPERATOR})
    @Operation(
            summary = "Resume a paused webhook",
            description = "What was written down meanwhile is sent, and what waited has its three days again.")
    public WebhookResponse resume(@PathParam("id") UUID id) {
        return service.resume(id);
    }

    @POST
    @Path("/{id}/test")
    @RolesAllowed({Roles.STOREFRONT, Roles.OPERATOR})
    @Operation(
            summary = "Call the receiver now",
            description = "Sends webhook.test, signed as any other call, and answers what the receiver said.")
    public TestResponse test(@PathParam("id") UUID id) {
        return test.make(id);
    }
}
