package io.winback.customer.webhook;

import io.winback.platform.paging.Page;
import io.winback.platform.paging.PageToken;
import io.winback.platform.security.Roles;
import io.winback.platform.web.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The log of a webhook. */
@Path("/api/webhooks/{id}")
@Tag(name = "Webhooks")
class DeliveryResource {

    private final DeliveryLogService service;

    DeliveryResource(DeliveryLogService service) {
        this.service = service;
    }

    @GET
    @Path("/deliveries")
    @RolesAllowed({Roles.STOREFRONT, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(
            summary = "List what a webhook was told, newest first",
            description = "Kept for 30 days; state selects WAITING, DELIVERED or FAILED ones.")
    public Page<DeliveryResponse> list(
            @PathParam("id") UUID id,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("pageToken") @Nullable String pageToken) {
        var lines = service.before(id, state(state), position(PageToken.lastKey(pageToken)), limit + 1);
        return Page.of(lines, limit, line -> Long.toString(line.position()));
    }

    @POST
    @Path("/deliveries/{deliveryId}/replay")
    @RolesAllowed({Roles.STOREFRONT, Roles.OPERATOR})
    @Operation(
            summary = "Send a delivery again",
            description = "The delivery's id is its event id, which the receiver gets once more as webhook-id.")
    public ReplayResponse replay(@PathParam("id") UUID id, @PathParam("deliveryId") UUID deliveryId) {
        return service.replay(id, deliveryId);
    }

    @POST
    @Path("/replay")
    @RolesAllowed({Roles.STOREFRONT, Roles.OPERATOR})
    @Operation(summary = "Send everything again that happened since and was not delivered")
    public ReplayResponse replayFailed(@PathParam("id") UUID id, @QueryParam("from") @NotNull String from) {
        return service.replayFailed(id, instant(from));
    }

    private static @Nullable DeliveryState state(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(DeliveryState.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(() -> invalid("state", "Send WAITING, DELIVERED or FAILED."));
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw invalid("from", "Send a time with offset such as 2026-03-02T09:20:00Z.");
        }
    }

    private static long position(String lastKey) {
        try {
            return lastKey.isEmpty() ? Long.MAX_VALUE : Long.parseLong(lastKey);
        } catch (NumberFormatException e) {
            throw invalid("pageToken", "Send the nextPageToken of the page before, unchanged.");
        }
    }

    private static RuntimeException invalid(String field, String detail) {
        return Problem.ofField(400, "invalid-field", "Invalid field", field, detail);
    }
}
