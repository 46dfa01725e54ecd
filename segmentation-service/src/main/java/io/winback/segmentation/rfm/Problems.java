package io.winback.segmentation.rfm;

import io.winback.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What the exceptions of this feature are over HTTP. */
class Problems {

    @ServerExceptionMapper
    Response invalid(InvalidBandsException e) {
        return Problem.ofField(400, "invalid-bands", "Invalid bands", e.field(), String.valueOf(e.getMessage()))
                .toResponse();
    }
}
