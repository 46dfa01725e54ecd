package io.winback.customer.purchase;

import io.winback.platform.paging.Page;
import io.winback.platform.paging.PageToken;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Orders that lack something. */
@Path("/api/orders")
@Tag(name = "Orders")
class OrderListResource {

    private final OrderView view;

    OrderListResource(OrderView view) {
        this.view = view;
    }

    @GET
    @RolesAllowed({Roles.STOREFRONT, Roles.AGENT, Roles.AUDITOR})
    @Operation(
            summary = "List orders that lack something",
            description =
                    "Orders in a currency that is not the shop's and without reportingTotal count for dates, not for money; send"
                            + " them again with it.")
    public Page<OrderResponse> list(
            @QueryParam("missing") @NotNull @Pattern(regexp = "reportingTotal") String missing,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("pageToken") @Nullable String pageToken) {
        var orders = view.withoutReportingGoods(PageToken.lastKey(pageToken), limit + 1).stream()
                .map(read -> OrderResponse.of(read.order(), read.customerId(), read.history(), read.version(), null))
                .toList();
        return Page.of(orders, limit, OrderResponse::id);
    }
}
