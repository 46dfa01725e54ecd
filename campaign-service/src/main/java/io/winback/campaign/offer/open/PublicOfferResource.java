package io.winback.campaign.offer.open;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Promotions everybody gets, told by the shop. */
@Path("/api/offers/public")
@Tag(name = "Offers")
@RolesAllowed({Roles.MARKETER, Roles.STOREFRONT})
class PublicOfferResource {

    private static final String EXAMPLE = """
            {"name": "Two per cent on Mondays", "kind": "PERCENT", "percent": 2, "from": "2020-01-01T00:00:00Z",
             "until": "2020-02-01T00:00:00Z"}""";

    private final PublicOfferService offers;

    PublicOfferResource(PublicOfferService offers) {
        this.offers = offers;
    }

    @PUT
    @Path("/{key}")
    @Operation(
            summary = "Tell what everybody gets at the moment",
            description =
                    "A reward for lost customers that is not worth more on a typical order is refused when its campaign is saved, and is not"
                            + " given by campaigns that run; those are named in warnings.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "over already", value = EXAMPLE)))
    public PublicOfferResponse put(
            @RestPath @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}") String key, @Valid @NotNull PublicOffer offer) {
        return offers.put(key, offer);
    }

    @GET
    @RolesAllowed({Roles.MARKETER, Roles.STOREFRONT, Roles.AUDITOR})
    @Operation(summary = "All public offers, by key, those that are over too")
    public Page<PublicOfferResponse> list(
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit, @RestQuery @Nullable String pageToken) {
        return Page.of(offers.pageAfter(PageToken.lastKey(pageToken), limit + 1), limit, PublicOfferResponse::key);
    }

    @DELETE
    @Path("/{key}")
    @Operation(summary = "It is not offered any more")
    public void delete(@RestPath String key) {
        offers.delete(key);
    }
}
