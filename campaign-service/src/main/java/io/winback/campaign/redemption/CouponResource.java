package io.winback.campaign.redemption;

import io.winback.platform.idempotency.Idempotent;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/coupons/{code}")
@RolesAllowed(Roles.STOREFRONT)
class CouponResource {

    private static final String GOODS = """
            {"orderId": "o-17", "customerId": "anna-1", "goods": {"amount": "50.00", "currency": "GBP"}}""";
    private static final String ORDER = "{\"orderId\": \"o-17\"}";

    private final TillService till;

    CouponResource(TillService till) {
        this.till = till;
    }

    @GET
    @RolesAllowed({Roles.STOREFRONT, Roles.MARKETER, Roles.AGENT, Roles.AUDITOR})
    @Operation(summary = "A coupon and whether it can be used now")
    public CouponResponse get(@RestPath String code) {
        return till.validate(code, Presented.nothing());
    }

    @POST
    @Path("/validate")
    @Operation(
            summary = "Whether this customer can use the code now, and what it takes off; the coupon stays as it is",
            description = "A code is read in either case, with or without its dashes and with any spaces.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "at the checkout", value = GOODS)))
    public CouponResponse validate(@RestPath String code, @Valid @NotNull ValidateRequest request) {
        return till.validate(
                code,
                till.presented(request.customerId(), request.orderId(), request.goods(), request.reportingGoods()));
    }

    @POST
    @Path("/reserve")
    @Idempotent
    @Operation(
            summary = "Keep the code for an order while its customer pays",
            description =
                    "No other order can use it for 30 minutes (winback.redemption.reserve). The same order again begins anew.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "payment begins", value = GOODS)))
    public Response reserve(@RestPath String code, @Valid @NotNull RedeemRequest request) {
        return Response.ok(till.reserve(code, presented(request), request.orderId()))
                .build();
    }

    @POST
    @Path("/release")
    @Idempotent
    @Operation(summary = "Let go of a code the order reserved; nothing changes where it did not")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "payment broken off", value = ORDER)))
    public Response release(@RestPath String code, @Valid @NotNull OrderRequest request) {
        return Response.ok(till.release(code, request.orderId())).build();
    }

    @POST
    @Path("/redeem")
    @Idempotent
    @Operation(summary = "Use the code for an order, once; the same order again gets the same answer")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "order paid", value = GOODS)))
    public Response redeem(@RestPath String code, @Valid @NotNull RedeemRequest request) {
        return Response.ok(till.redeem(code, presented(request), request.orderId(), request.customerId()))
                .build();
    }

    @POST
    @Path("/rollback")
    @Idempotent
    @Operation(
            summary = "Give the code back after an order that did not come about",
            description = "Later news of the order that still names the code uses it again.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "order fell through", value = ORDER)))
    public Response rollBack(@RestPath String code, @Valid @NotNull OrderRequest request) {
        return Response.ok(till.rollBack(code, request.orderId())).build();
    }

    private Presented presented(RedeemRequest request) {
        return till.presented(request.customerId(), request.orderId(), request.goods(), request.reportingGoods());
    }
}
