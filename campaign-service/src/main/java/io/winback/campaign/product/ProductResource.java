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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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

    private static final String CATALOGUE = """
            id,url,picture,category,price,currency,availableFrom,availableUntil,name.en,text.en,name.et
            saffron,https://shop.example/saffron,https://shop.example/saffron.jpg,spices,9.50,GBP,2026-10-01,,Saffron threads,Picked this autumn.,Safraniniidid
            """;

    private final Products products;
    private final CatalogueImport imports;
    private final LinkTargets targets;

    ProductResource(Products products, CatalogueImport imports, LinkTargets targets) {
        this.products = products;
        this.imports = imports;
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
            @RestPath @Pattern(regexp = CatalogueRow.ID) String id, @Valid @NotNull Product product) {
        check("url", product.url());
        check("picture", product.picture());
        var presented = new ProductResponse(id, product);
        products.put(List.of(presented));
        return presented;
    }

    @POST
    @Path("/import")
    @Consumes("text/csv")
    @Operation(
            summary = "Present many products",
            description =
                    "CSV in UTF-8, of any length, read as it comes; each row is the PUT of one product, and the same file again changes nothing."
                            + " Columns, in any order: id, url, availableFrom, name.<language> (en, zh, et, uk), and if wanted text.<language>, picture,"
                            + " category, price, currency (else the shop's), availableUntil. Times are instants, or dates in the shop's zone. Rows"
                            + " that cannot be stored are answered with line and column; all others are stored. dryRun stores nothing.")
    public ProductImportResponse importAll(
            @RestQuery @DefaultValue("false") boolean dryRun,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = SchemaType.STRING),
                                            examples = @ExampleObject(name = "saffron", value = CATALOGUE)))
                    @NotNull
                    InputStream content)
            throws IOException {
        try {
            return imports.take(content, dryRun);
        } catch (ColumnsException e) {
            throw Problem.ofField(400, "catalogue-columns", "No catalogue", "content", String.valueOf(e.getMessage()));
        }
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
