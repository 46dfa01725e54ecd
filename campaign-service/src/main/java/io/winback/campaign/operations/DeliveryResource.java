package io.winback.campaign.operations;

import io.winback.campaign.delivery.Freshness;
import io.winback.campaign.delivery.FreshnessResponse;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/operations/campaign/delivery")
@RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
@Tag(name = "Operations")
class DeliveryResource {

    private final Freshness freshness;

    DeliveryResource(Freshness freshness) {
        this.freshness = freshness;
    }

    @GET
    @Operation(
            operationId = "getDelivery",
            summary = "Whether mails wait because news of customers or orders has not been worked for too long")
    public FreshnessResponse read() {
        return freshness.show();
    }
}
