package io.winback.segmentation.lifecycle;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.winback.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What the exceptions of this feature are over HTTP. */
class Problems {

    @ServerExceptionMapper
    Response unknown(UnknownCustomerException e) {
        return response(Problem.of(404, "unknown-customer", "Unknown customer", String.valueOf(e.getMessage())));
    }

    @ServerExceptionMapper
    Response invalid(InvalidPolicyException e) {
        return response(Problem.ofField(
                400, "invalid-policy", "Invalid policy", "lapseThresholdDays", String.valueOf(e.getMessage())));
    }

    private static Response response(HttpProblem problem) {
        return problem.toResponse();
    }
}
