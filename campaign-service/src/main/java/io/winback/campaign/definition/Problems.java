package io.winback.campaign.definition;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.winback.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** How refusals about campaigns are answered. */
public class Problems {

    @ServerExceptionMapper
    public Response incomplete(DefinitionProblem e) {
        return HttpProblem.builder()
                .withStatus(400)
                .withType(URI.create("/problems/campaign-incomplete"))
                .withTitle("Campaign incomplete")
                .withDetail("Mend the fields listed in violations and send the whole campaign again.")
                .with("violations", e.places())
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    public Response wrongState(CampaignStateException e) {
        return Problem.of(409, "campaign-state", "Campaign state", String.valueOf(e.getMessage()))
                .toResponse();
    }

    @ServerExceptionMapper
    public Response unknown(UnknownCampaignException e) {
        return Problem.of(404, "campaign-unknown", "Campaign unknown", String.valueOf(e.getMessage()))
                .toResponse();
    }

    @ServerExceptionMapper
    public Response unknownTemplate(UnknownTemplateException e) {
        return Problem.of(404, "template-unknown", "Template unknown", String.valueOf(e.getMessage()))
                .toResponse();
    }

    @ServerExceptionMapper
    public Response exists(CampaignExistsException e) {
        return Problem.ofField(409, "campaign-exists", "Campaign exists", "key", String.valueOf(e.getMessage()))
                .toResponse();
    }

    @ServerExceptionMapper
    public Response audienceMoved(AudienceMovedException e) {
        return Problem.ofField(409, "audience-moved", "Audience moved", "audience", String.valueOf(e.getMessage()))
                .toResponse();
    }

    @ServerExceptionMapper
    public Response countChanged(MigrationChangedException e) {
        return Problem.of(409, "migration-changed", "Migration changed", String.valueOf(e.getMessage()))
                .toResponse();
    }
}
