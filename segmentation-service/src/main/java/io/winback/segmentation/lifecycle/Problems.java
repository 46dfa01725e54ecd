package io.winback.segmentation.lifecycle;

import io.winback.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What the exceptions of this feature are over HTTP. */
class Problems {

    @ServerExceptionMapper
    Response unknown(UnknownPolicyException e) {
        return Problem.of(404, "unknown-policy", "Unknown policy", String.valueOf(e.getMessage()))
                .toResponse();
    }

    @ServerExceptionMapper
    Response invalid(InvalidPolicyException e) {
        return Problem.ofField(400, "invalid-policy", "Invalid policy", e.field(), String.valueOf(e.getMessage()))
                .toResponse();
    }

    @ServerExceptionMapper
    Response invalid(InvalidPeriodException e) {
        return Problem.ofField(400, "invalid-period", "Invalid period", "from", String.valueOf(e.getMessage()))
                .toResponse();
    }
}
