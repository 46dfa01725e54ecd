package io.winback.segmentation.segment;

import io.winback.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What the exceptions of this feature are over HTTP. */
class Problems {

    @ServerExceptionMapper
    Response unknown(UnknownSegmentException e) {
        return Problem.of(404, "unknown-segment", "Unknown segment", String.valueOf(e.getMessage()))
                .toResponse();
    }

    @ServerExceptionMapper
    Response invalid(InvalidRuleException e) {
        return Problem.ofField(400, "invalid-rule", "Invalid rule", e.pointer(), String.valueOf(e.getMessage()))
                .toResponse();
    }
}
