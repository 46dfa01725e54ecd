package io.winback.campaign.redemption;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.winback.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** How refusals about coupons are answered. */
public class Problems {

    @ServerExceptionMapper
    public Response refused(CouponRefusedException e) {
        return HttpProblem.builder()
                .withStatus(409)
                .withType(URI.create("/problems/coupon-refused"))
                .withTitle("Coupon refused")
                .withDetail(e.getMessage())
                .with("reason", e.reason().name())
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    public Response unknown(UnknownCouponException e) {
        return Problem.of(404, "coupon-unknown", "Coupon unknown", String.valueOf(e.getMessage()))
                .toResponse();
    }
}
