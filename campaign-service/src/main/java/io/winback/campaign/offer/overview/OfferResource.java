package io.winback.campaign.offer.overview;

import io.winback.platform.paging.Page;
import io.winback.platform.paging.PageToken;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What offers came to. */
@Path("/api/offers")
@Tag(name = "Offers")
@RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
class OfferResource {

    private final OfferOverview overview;

    OfferResource(OfferOverview overview) {
        this.overview = overview;
    }

    @GET
    @Operation(summary = "What the offers of campaigns came to: codes, costs, what is left of budgets; by campaign")
    public Page<CampaignOffers> list(
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit, @RestQuery @Nullable String pageToken) {
        return Page.of(overview.pageAfter(PageToken.lastKey(pageToken), limit + 1), limit, CampaignOffers::campaign);
    }
}
