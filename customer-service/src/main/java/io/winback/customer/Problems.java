package io.winback.customer;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.winback.customer.customer.InvalidFieldException;
import io.winback.customer.exclusion.ExclusionConflictException;
import io.winback.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** How refusals of the domain are answered. */
class Problems {

    @ServerExceptionMapper
    Response invalidField(InvalidFieldException e) {
        HttpProblem problem = Problem.ofField(
                400, "invalid-field", "Invalid field", e.field(), Objects.requireNonNullElse(e.getMessage(), ""));
        return problem.toResponse();
    }

    @ServerExceptionMapper
    Response exclusionConflict(ExclusionConflictException e) {
        HttpProblem problem =
                Problem.of(409, e.rule().slug(), e.rule().title(), Objects.requireNonNullElse(e.getMessage(), ""));
        return problem.toResponse();
    }
}
