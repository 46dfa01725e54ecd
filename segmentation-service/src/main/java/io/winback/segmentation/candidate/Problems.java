package io.winback.segmentation.candidate;

import io.winback.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What the exceptions of this feature are over HTTP. */
class Problems {

    @ServerExceptionMapper
    Response invalid(InvalidTermsException e) {
        return Problem.ofField(
                        400, "invalid-candidate-terms", "Invalid terms", e.field(), String.valueOf(e.getMessage()))
                .toResponse();
    }

    @ServerExceptionMapper
    Response unknown(UnknownListException e) {
        return Problem.of(404, "unknown-candidate-list", "Unknown list of candidates", String.valueOf(e.getMessage()))
                .toResponse();
    }

    @ServerExceptionMapper
    Response unknown(UnknownVerdictException e) {
        return Problem.of(404, "customer-not-judged", "Customer not judged", String.valueOf(e.getMessage()))
                .toResponse();
    }

    @ServerExceptionMapper
    Response inUse(ListInUseException e) {
        return Problem.of(409, "candidate-list-in-use", "List of candidates in use", String.valueOf(e.getMessage()))
                .toResponse();
    }
}
