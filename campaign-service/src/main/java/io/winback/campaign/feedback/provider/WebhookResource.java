package io.winback.campaign.feedback.provider;

import io.winback.campaign.feedback.FeedbackResponse;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** Webhooks that a system of the shop passes on. */
@Path("/api/messages/feedback")
@RolesAllowed({Roles.STOREFRONT, Roles.OPERATOR})
@Consumes(MediaType.APPLICATION_JSON)
class WebhookResource {

    private final Webhooks webhooks;
    private final WebhookAddresses addresses;

    WebhookResource(Webhooks webhooks, WebhookAddresses addresses) {
        this.webhooks = webhooks;
        this.addresses = addresses;
    }

    @GET
    @Path("/addresses")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "The addresses to enter as webhooks at the mail provider; keep them secret")
    public Map<String, String> addresses() {
        return addresses.all();
    }

    @POST
    @Path("/amazon-ses")
    @Operation(summary = "A notification of Amazon SES, as SNS sends it")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Object.class),
                            examples = @ExampleObject(name = "a bounce", value = WebhookExamples.AMAZON_SES)))
    public FeedbackResponse amazonSes(String body) {
        return webhooks.take(Provider.AMAZON_SES, body);
    }

    @POST
    @Path("/mailgun")
    @Operation(summary = "A webhook of Mailgun")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Object.class),
                            examples = @ExampleObject(name = "a bounce", value = WebhookExamples.MAILGUN)))
    public FeedbackResponse mailgun(String body) {
        return webhooks.take(Provider.MAILGUN, body);
    }

    @POST
    @Path("/postmark")
    @Operation(summary = "A webhook of Postmark")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Object.class),
                            examples = @ExampleObject(name = "a bounce", value = WebhookExamples.POSTMARK)))
    public FeedbackResponse postmark(String body) {
        return webhooks.take(Provider.POSTMARK, body);
    }
}
