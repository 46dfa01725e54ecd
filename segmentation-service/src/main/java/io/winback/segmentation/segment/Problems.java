package io.winback.segmentation.segment;

import io.winback.platform.web.Problem;
import io.winback.segmentation.rule.InvalidRuleException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What the exceptions of this feature are over HTTP. */
class Problems {

    @ServerExceptionMapper
    Response unknown(UnknownSegmentException e) {
        return Problem.of(
                        404, "unknown-segment", "Unknown segment, version or customer", String.valueOf(e.getMessage()))
                .toResponse();
    }

    @ServerExceptionMapper
    Response exists(SegmentExistsException e) {
        return Problem.of(409, "segment-exists", "Segment exists", String.valueOf(e.getMessage()))
                .toResponse();
    }

    @ServerExceptionMapper
    Response invalid(InvalidRuleException e) {
        return Problem.ofField(400, "invalid-rule", "Invalid rule", e.pointer(), String.valueOf(e.getMessage()))
                .toResponse();
    }
}
