package io.winback.campaign.feedback.provider;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Where the providers send their webhooks. SNS calls its JSON plain text. */
@Path("/t/f")
@PermitAll
@Blocking
class PublicWebhookResource {

    private final Webhooks webhooks;
    private final WebhookAddresses addresses;

    PublicWebhookResource(Webhooks webhooks, WebhookAddresses addresses) {
        this.webhooks = webhooks;
        this.addresses = addresses;
    }

    @POST
    @Path("/{provider}/{token}")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response take(@RestPath String provider, @RestPath String token, String body) {
        var sender = addresses.provider(provider, token);
        return sender.isPresent()
                ? Response.ok(webhooks.take(sender.get(), body)).build()
                : Response.status(Response.Status.NOT_FOUND).build();
    }
}
