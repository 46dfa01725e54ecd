package io.winback.campaign.feedback.preflight;

import io.winback.campaign.definition.CampaignService;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/campaigns/{key}/preflight")
@RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
class PreflightResource {

    private final CampaignService campaigns;
    private final Preflight preflight;
    private final PreflightConfig config;

    PreflightResource(CampaignService campaigns, Preflight preflight, PreflightConfig config) {
        this.campaigns = campaigns;
        this.preflight = preflight;
        this.config = config;
    }

    @GET
    @Operation(
            summary =
                    "Whether mails of the campaign would arrive: SPF, DKIM, DMARC, PTR, MX, and how to mend what is missing")
    public PreflightResponse get(@RestPath String key) {
        campaigns.existing(key);
        var findings = preflight.findings();
        return new PreflightResponse(
                findings.stream().noneMatch(finding -> finding.level() == Finding.Level.FAIL), config.mode(), findings);
    }
}
