package io.winback.customer.intake;

import io.winback.platform.idempotency.Idempotent;
import io.winback.platform.paging.Page;
import io.winback.platform.paging.PageToken;
import io.winback.platform.security.Roles;
import io.winback.platform.web.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Customers and orders in bulk. */
@Path("/api/imports")
@Tag(name = "Imports")
class ImportResource {

    private static final String JOB = """
            {"kind": "ORDERS", "format": "CSV"}""";
    private static final String PRESET = """
            {"kind": "ORDERS", "preset": "shopify-orders", "dryRun": true}""";
    private static final String MAPPING = """
            {
              "kind": "ORDERS",
              "format": "CSV",
              "mapping": {
                "group": "invoice",
                "fields": {
                  "id": "invoice",
                  "customerId": "customer_id",
                  "orderedAt": "ts",
                  "currency": {"constant": "GBP"}
                },
                "lines": {"productId": "stock_code", "quantity": "quantity", "unitPrice": "unit_price"},
                "credit": {"from": "invoice", "startsWith": "C"}
              }
            }""";
    private static final String CONTENT = """
            order_id,customer_id,ordered_at,amount,currency,status
            o-1,c-1001,2025-03-02T09:20:00Z,41.50,GBP,PAID
            """;

    private final ImportService service;
    private final ContentReader reader;
    private final RejectsFile file;

    ImportResource(ImportService service, ContentReader reader, RejectsFile file) {
        this.service = service;
        this.reader = reader;
        this.file = file;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.STOREFRONT, Roles.OPERATOR})
    @Operation(
            summary = "Open an import",
            description =
                    "Then PUT its content. A preset reads the export of another shop system, a mapping of your own any other file;"
                            + " with neither the content is our own NDJSON or CSV.")
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = ImportResponse.class)))
    public Response open(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = {
                                                @ExampleObject(name = "orders", value = JOB),
                                                @ExampleObject(name = "preset", value = PRESET),
                                                @ExampleObject(name = "mapping", value = MAPPING)
                                            }))
                    @NotNull
                    @Valid
                    ImportRequest request) {
        var job = service.open(request);
        return Response.created(URI.create("/api/imports/" + job.id()))
                .entity(job)
                .build();
    }

    @PUT
    @Path("/{id}/content")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.STOREFRONT, Roles.OPERATOR})
    @Operation(
            summary = "Send the content of an import",
            description =
                    "A stream, plain or with Content-Encoding: gzip; worked while it is read, answered when all is stored. NDJSON: per"
                            + " line the body of the single PUT with its id. CSV: customers with the columns id, name, email, phone, language,"
                            + " zone, country, consent_offers, consent_news, consent_survey, consent_service_notice, consent_basis,"
                            + " consent_at, attr.<name>; orders with order_id, customer_id, ordered_at, amount, currency, status, channel,"
                            + " discount, tax, shipping, coupon_code, email, reporting_total. Times without offset are in the shop's zone."
                            + " The charset of Content-Type counts, else a byte order mark, else UTF-8 or Windows-1252, as the bytes are."
                            + " After a failure send the same bytes again: committed lines are skipped. 429 when too many are read"
                            + " at once.")
    public ImportResponse content(
            @PathParam("id") UUID id,
            @HeaderParam("Content-Encoding") @Nullable String encoding,
            @Context HttpHeaders headers,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                                            examples = @ExampleObject(name = "orders", value = CONTENT)))
                    InputStream content) {
        return reader.work(id, content, Sent.of(headers));
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed({Roles.STOREFRONT, Roles.OPERATOR})
    @Operation(
            summary = "Cancel an import",
            description = "It stops at the next chunk; what is committed stays. To cancel again changes nothing.")
    public ImportResponse cancel(@PathParam("id") UUID id) {
        return service.cancel(id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.STOREFRONT, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "Show how far an import is")
    public ImportResponse show(@PathParam("id") UUID id) {
        return service.show(id);
    }

    @GET
    @Path("/{id}/rejects")
    @RolesAllowed({Roles.STOREFRONT, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "List the lines that were not stored, with field and reason")
    public Page<Reject> rejects(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("pageToken") @Nullable String pageToken) {
        var line = line(PageToken.lastKey(pageToken));
        return Page.of(service.rejects(id, line, limit + 1), limit, reject -> Long.toString(reject.line()));
    }

    @GET
    @Path("/{id}/rejects.csv")
    @Produces("text/csv")
    @RolesAllowed({Roles.STOREFRONT, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(
            summary = "Download all lines that were not stored",
            description =
                    "Columns line, field, reason. A cell that a spreadsheet would compute begins with an apostrophe.")
    @APIResponse(
            responseCode = "200",
            description = "CSV",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response rejectsFile(@PathParam("id") UUID id) {
        service.show(id);
        return Response.ok(file.of(id), "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"rejects-" + id + ".csv\"")
                .build();
    }

    private static long line(String lastKey) {
        try {
            return lastKey.isEmpty() ? 0 : Long.parseLong(lastKey);
        } catch (NumberFormatException e) {
            throw Problem.ofField(
                    400,
                    "invalid-page-token",
                    "Invalid page token",
                    "pageToken",
                    "Send the nextPageToken of the page before, unchanged.");
        }
    }
}
