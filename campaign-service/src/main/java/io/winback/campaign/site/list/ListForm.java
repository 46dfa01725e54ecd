package io.winback.campaign.site.list;

import io.winback.campaign.definition.CampaignStatus;
import io.winback.campaign.site.CampaignSite;
import io.winback.campaign.site.Links;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which campaigns to show; empty fields were not filled in. */
record ListForm(
        @QueryParam("status") @DefaultValue("") String status,
        @QueryParam("part") @DefaultValue("") String part,
        @QueryParam("pageToken") @Nullable String pageToken) {

    /** None for any, or for one we do not know. */
    Optional<CampaignStatus> chosen() {
        return Arrays.stream(CampaignStatus.values())
                .filter(each -> each.name().equals(status))
                .findFirst();
    }

    boolean asked() {
        return !part.isBlank() || chosen().isPresent();
    }

    String href() {
        return CampaignSite.PATH + "?status=" + Links.encode(status) + "&part=" + Links.encode(part);
    }
}
