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

    private final RedemptionService coupons;

    CouponResource(RedemptionService coupons) {
        this.coupons = coupons;
    }

    @GET
    @RolesAllowed({Roles.STOREFRONT, Roles.MARKETER, Roles.AGENT, Roles.AUDITOR})
    @Operation(summary = "A coupon and whether it can be used now")
    public CouponResponse get(@RestPath String code) {
        return coupons.validate(code, null);
    }

    @POST
    @Path("/validate")
    @Operation(summary = "Whether this customer can use the code now; changes nothing")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(name = "at the checkout", value = "{\"customerId\": \"anna-1\"}")))
    public CouponResponse validate(@RestPath String code, @Valid @NotNull ValidateRequest request) {
        return coupons.validate(code, request.customerId());
    }

    @POST
    @Path("/redeem")
    @Idempotent
    @Operation(summary = "Use the code for an order, once; the same order again gets the same answer")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "order paid",
                                            value =
                                                    "{\"orderId\": \"o-17\", \"customerId\": \"anna-1\", \"goods\": {\"amount\": \"50.00\", \"currency\": \"GBP\"}}")))
    public Response redeem(@RestPath String code, @Valid @NotNull RedeemRequest request) {
        return Response.ok(coupons.redeem(code, request)).build();
    }

    @POST
    @Path("/rollback")
    @Idempotent
    @Operation(summary = "Give the code back after an order that did not come about")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "order fell through", value = "{\"orderId\": \"o-17\"}")))
    public Response rollBack(@RestPath String code, @Valid @NotNull RollBackRequest request) {
        return Response.ok(coupons.rollBack(code, request.orderId())).build();
    }
}
