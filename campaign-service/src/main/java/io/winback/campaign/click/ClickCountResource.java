package io.winback.campaign.click;

import io.winback.campaign.definition.CampaignService;
import io.winback.platform.paging.Page;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What was followed of a campaign's mails. Opens are not tracked, so there is no count of them. */
@Path("/api/campaigns/{key}/clicks")
@RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
class ClickCountResource {

    private final CampaignService campaigns;
    private final ClickCounts counts;

    ClickCountResource(CampaignService campaigns, ClickCounts counts) {
        this.campaigns = campaigns;
        this.counts = counts;
    }

    @GET
    @Operation(
            summary = "How often links were followed, by stage and target: by whomever, and by people",
            description =
                    "Machines that read mails before people do follow every link. raw counts all of it, human what is left when"
                            + " they are recognised: one click per mail, link and hour. A click alone starts and ends nothing.")
    public Page<ClickCount> list(
            @RestPath String key,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery @Nullable String pageToken) {
        return counts.of(campaigns.existing(key).key(), limit, pageToken);
    }
}
