package io.winback.survey.analysis;

import io.winback.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What the exceptions of the analysis are over HTTP. */
class Problems {

    @ServerExceptionMapper
    Response invalid(InvalidAnalysisException e) {
        return Problem.ofField(400, "invalid-analysis", "Invalid analysis", e.field(), String.valueOf(e.getMessage()))
                .toResponse();
    }
}
