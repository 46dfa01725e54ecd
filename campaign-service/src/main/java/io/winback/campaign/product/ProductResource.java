package io.winback.campaign.product;

import io.winback.platform.paging.Page;
import io.winback.platform.paging.PageToken;
import io.winback.platform.security.Roles;
import io.winback.platform.shop.LinkTargets;
import io.winback.platform.web.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/products")
@RolesAllowed({Roles.MARKETER, Roles.STOREFRONT})
class ProductResource {

    private static final String EXAMPLE = """
            {"texts": {"en": {"name": "Saffron threads", "text": "Picked this autumn."}},
             "url": "https://shop.example/saffron", "picture": "https://shop.example/saffron.jpg",
             "category": "spices", "price": {"amount": "9.50", "currency": "GBP"},
             "availableFrom": "2026-10-01T00:00:00Z"}
            """;

    private final Products products;
    private final LinkTargets targets;

    ProductResource(Products products, LinkTargets targets) {
        this.products = products;
        this.targets = targets;
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Present a product; the same again changes nothing")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "saffron", value = EXAMPLE)))
    public ProductResponse put(
            @RestPath @Pattern(regexp = "[A-Za-z0-9._~-]{1,64}") String id, @Valid @NotNull Product product) {
        check("url", product.url());
        check("picture", product.picture());
        var presented = new ProductResponse(id, product);
        products.put(List.of(presented));
        return presented;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.MARKETER, Roles.STOREFRONT, Roles.AUDITOR})
    @Operation(summary = "A product")
    public ProductResponse get(@RestPath String id) {
        return products.find(id)
                .map(product -> new ProductResponse(id, product))
                .orElseThrow(() -> unknown(id));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Take a product out of the catalogue; mails show it no more")
    public Response delete(@RestPath String id) {
        if (!products.delete(id)) {
            throw unknown(id);
        }
        return Response.noContent().build();
    }

    @GET
    @RolesAllowed({Roles.MARKETER, Roles.STOREFRONT, Roles.AUDITOR})
    @Operation(summary = "All products, by id")
    public Page<ProductResponse> list(
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit, @RestQuery @Nullable String pageToken) {
        return Page.of(products.pageAfter(PageToken.lastKey(pageToken), limit + 1), limit, ProductResponse::id);
    }

    private static RuntimeException unknown(String id) {
        return Problem.of(404, "product-unknown", "Product unknown", "There is no product " + id + ".");
    }

    private void check(String field, @Nullable String address) {
        if (address != null && !targets.allows(address)) {
            throw Problem.ofField(
                    400, "product-link", "Product link", field, "No mail links to it: " + targets.advice() + ".");
        }
    }
}
