package io.winback.campaign.offer.pool;

import io.winback.campaign.offer.CouponCodes;
import io.winback.platform.csv.CsvAnswer;
import io.winback.platform.csv.CsvTable;
import io.winback.platform.idempotency.Idempotent;
import io.winback.platform.ids.Ids;
import io.winback.platform.paging.Page;
import io.winback.platform.paging.PageToken;
import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Pools of the shop's own codes. */
@Path("/api/offers/pools")
@Tag(name = "Offers")
@RolesAllowed({Roles.MARKETER, Roles.STOREFRONT})
class PoolResource {

    private static final String KEY = "[a-z0-9][a-z0-9-]{0,63}";
    private static final String CODES = "code\nSPRING-7Q2M4\nSPRING-9KX3B\n";

    private final PoolService pools;
    private final Uploads uploads;
    private final CouponCodes codes;
    private final Ids ids;

    PoolResource(PoolService pools, Uploads uploads, CouponCodes codes, Ids ids) {
        this.pools = pools;
        this.uploads = uploads;
        this.codes = codes;
        this.ids = ids;
    }

    @PUT
    @Path("/{key}")
    @Operation(summary = "Name a pool of codes; an offer takes from it by its key")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "pool",
                                            value = "{\"name\": \"Spring codes\", \"lowAt\": 100}")))
    public PoolResponse put(@RestPath @Pattern(regexp = KEY) String key, @Valid @NotNull PoolRequest request) {
        return pools.put(key, request);
    }

    @GET
    @Path("/{key}")
    @RolesAllowed({Roles.MARKETER, Roles.STOREFRONT, Roles.AUDITOR})
    @Operation(summary = "A pool and how many of its codes are left")
    public PoolResponse get(@RestPath String key) {
        return pools.get(key);
    }

    @GET
    @RolesAllowed({Roles.MARKETER, Roles.STOREFRONT, Roles.AUDITOR})
    @Operation(summary = "All pools, by key")
    public Page<PoolResponse> list(
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit, @RestQuery @Nullable String pageToken) {
        return Page.of(pools.pageAfter(PageToken.lastKey(pageToken), limit + 1), limit, PoolResponse::key);
    }

    @POST
    @Path("/{key}/codes")
    @Consumes({"text/csv", MediaType.TEXT_PLAIN})
    @Operation(
            summary = "Upload codes",
            description =
                    "One a line, or the first column of CSV. The same file again adds nothing, so one that broke off is sent again."
                            + " Up to 1 MB at once. Stages that waited for codes go on.")
    @RequestBody(
            content = @Content(mediaType = "text/csv", examples = @ExampleObject(name = "two codes", value = CODES)))
    public UploadResponse upload(@RestPath String key, InputStream content) {
        return uploads.read(key, content);
    }

    @POST
    @Path("/{key}/mint")
    @Idempotent
    @Operation(
            summary = "Make codes here for the shop to take over",
            description = "They are listed by GET codes, with Accept: text/csv as a file for the shop system.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "a hundred", value = "{\"count\": 100}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PoolResponse.class)))
    public Response mint(@RestPath String key, @Valid @NotNull MintRequest request) {
        pools.add(
                key,
                Stream.generate(() -> codes.code(ids.next()))
                        .limit(request.count())
                        .toList(),
                true);
        return Response.ok(pools.get(key)).build();
    }

    @GET
    @Path("/{key}/codes")
    @RolesAllowed({Roles.MARKETER, Roles.STOREFRONT, Roles.AUDITOR})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Codes of a pool, oldest first", description = "With Accept: text/csv as a file.")
    public Page<PoolCode> codes(
            @RestPath String key,
            @RestQuery @DefaultValue("ALL") PoolCode.State state,
            @RestQuery @DefaultValue("100") @Min(1) @Max(10_000) int limit,
            @RestQuery @Nullable String pageToken) {
        return page(key, state, limit, pageToken);
    }

    @GET
    @Path("/{key}/codes")
    @RolesAllowed({Roles.MARKETER, Roles.STOREFRONT, Roles.AUDITOR})
    @Produces(CsvAnswer.PRODUCED)
    @Operation(hidden = true)
    public Response codesAsCsv(
            @RestPath String key,
            @RestQuery @DefaultValue("ALL") PoolCode.State state,
            @RestQuery @DefaultValue("10000") @Min(1) @Max(10_000) int limit,
            @RestQuery @Nullable String pageToken) {
        var page = page(key, state, limit, pageToken);
        var rows = page.items().stream()
                .map(code -> Stream.of(code.code(), code.minted(), code.addedAt(), code.takenAt())
                        .toList())
                .toList();
        var answer = Response.fromResponse(
                CsvAnswer.of(new CsvTable(List.of("code", "minted", "addedAt", "takenAt"), rows)));
        return page.nextPageToken() == null
                ? answer.build()
                : answer.header("Next-Page-Token", page.nextPageToken()).build();
    }

    private Page<PoolCode> page(String key, PoolCode.State state, int limit, @Nullable String pageToken) {
        var after = PageToken.lastNumber(pageToken);
        return Page.of(
                pools.codes(key, state, after == null ? 0 : after, limit + 1), limit, code -> Long.toString(code.id()));
    }
}
