package io.winback.segmentation.base;

import io.winback.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What the exceptions of this feature are over HTTP. */
class Problems {

    @ServerExceptionMapper
    Response unknown(UnknownCustomerException e) {
        return Problem.of(404, "unknown-customer", "Unknown customer", String.valueOf(e.getMessage()))
                .toResponse();
    }
}
