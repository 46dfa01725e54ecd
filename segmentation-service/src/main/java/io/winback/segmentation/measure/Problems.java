package io.winback.segmentation.measure;

import io.winback.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What the exceptions of measures are over HTTP. */
class Problems {

    @ServerExceptionMapper
    Response invalid(InvalidMeasureException e) {
        return Problem.ofField(400, "invalid-measure", "Invalid measure", e.field(), String.valueOf(e.getMessage()))
                .toResponse();
    }
}
