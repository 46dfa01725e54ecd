package io.winback.campaign.site.customer;

import io.winback.campaign.decision.Decision.Kind;
import io.winback.campaign.decision.DecisionFilter;
import io.winback.campaign.site.Links;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose decisions to show, and which of them; empty fields were not filled in. */
record CustomerForm(
        @PathParam("id") String id,
        @QueryParam("campaign") @DefaultValue("") String campaign,
        @QueryParam("kind") @DefaultValue("") String kind,
        @QueryParam("pageToken") @Nullable String pageToken) {

    /** None for any, or for one we do not know. */
    Optional<Kind> chosen() {
        return Arrays.stream(Kind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst();
    }

    DecisionFilter filter() {
        return new DecisionFilter(
                id, campaign.isEmpty() ? null : campaign, null, chosen().orElse(null), null, null, null);
    }

    boolean asked() {
        return !campaign.isEmpty() || chosen().isPresent();
    }

    /** The same without the place in the list. */
    String href() {
        return Links.customer(id) + "?campaign=" + Links.encode(campaign) + "&kind=" + Links.encode(kind);
    }
}
