package io.winback.campaign.redemption;

import io.winback.platform.csv.CsvAnswer;
import io.winback.platform.paging.Page;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/coupons")
@RolesAllowed({Roles.STOREFRONT, Roles.MARKETER, Roles.AUDITOR})
class ExportResource {

    private static final String SUMMARY = "Codes in the order of their issue, for a shop that honours them by itself";
    private static final String MORE =
            "JSON tells nextPageToken, CSV (up to 10,000 rows) the header Winback-Next-Page-Token.";

    private final ExportedCoupons coupons;

    ExportResource(ExportedCoupons coupons) {
        this.coupons = coupons;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = SUMMARY, description = MORE)
    public Page<ExportedCoupon> list(
            @Valid @BeanParam ExportQuestion question, @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return coupons.page(question, limit);
    }

    @GET
    @Produces(CsvAnswer.PRODUCED)
    @Operation(summary = SUMMARY, description = MORE)
    @APIResponse(
            responseCode = "200",
            description = CsvAnswer.DESCRIPTION,
            content = @Content(mediaType = CsvAnswer.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response table(
            @Valid @BeanParam ExportQuestion question,
            @RestQuery @DefaultValue("1000") @Min(1) @Max(10_000) int limit) {
        var page = coupons.page(question, limit);
        var answer = Response.fromResponse(CsvAnswer.of(ExportedCoupon.table(page.items())));
        return page.nextPageToken() == null
                ? answer.build()
                : answer.header("Winback-Next-Page-Token", page.nextPageToken()).build();
    }
}
