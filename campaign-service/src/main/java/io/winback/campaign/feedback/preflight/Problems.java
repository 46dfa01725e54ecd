package io.winback.campaign.feedback.preflight;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** How a launch is refused. */
public class Problems {

    @ServerExceptionMapper
    public Response failed(PreflightFailedException e) {
        return HttpProblem.builder()
                .withStatus(409)
                .withType(URI.create("/problems/preflight-failed"))
                .withTitle("Preflight failed")
                .withDetail(
                        "Mend what is listed in findings and launch again; winback.preflight.mode=WARN launches anyway.")
                .with("findings", e.findings())
                .build()
                .toResponse();
    }
}
