package io.winback.segmentation.rfm;

import io.winback.platform.csv.CsvAnswer;
import io.winback.platform.paging.Page;
import io.winback.platform.security.Roles;
import io.winback.platform.web.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Recency, frequency, monetary value. */
@Path("/api/value/rfm")
@Tag(name = "RFM")
class RfmResource {

    private static final String QUANTILE = "{\"method\":\"QUANTILE\"}";
    private static final String FIXED = """
            {"method":"FIXED","recencyDays":[30,90,180,365],"purchases":[2,3,5,10],
             "spend":["50.00","100.00","250.00","500.00"]}
            """;
    private static final String SUMMARY = "The base by recency, frequency and monetary value: groups, scores, cells";
    private static final String SNAPSHOT = "A snapshot; the one in use without it";

    private final RfmService service;

    RfmResource(RfmService service) {
        this.service = service;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = SUMMARY, description = "With Accept: text/csv the cells.")
    public RfmResponse json(@Parameter(description = SNAPSHOT) @QueryParam("snapshot") @Nullable UUID snapshot) {
        return service.of(snapshot);
    }

    @GET
    @Produces(CsvAnswer.PRODUCED)
    @RolesAllowed({Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = SUMMARY, description = "With Accept: text/csv the cells.")
    @APIResponse(
            responseCode = "200",
            description = CsvAnswer.DESCRIPTION,
            content = @Content(mediaType = CsvAnswer.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response csv(@Parameter(description = SNAPSHOT) @QueryParam("snapshot") @Nullable UUID snapshot) {
        return CsvAnswer.of(service.of(snapshot).table());
    }

    @GET
    @Path("/customers")
    @RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
    @Operation(summary = "Customers of a group, or with given scores, who has spent most first")
    public Page<CustomerRfmResponse> customers(
            @Parameter(description = SNAPSHOT) @QueryParam("snapshot") @Nullable UUID snapshot,
            @Parameter(description = "One of the six groups", example = "AT_RISK") @QueryParam("group") @Nullable
                    String group,
            @QueryParam("r") @Min(1) @Max(5) @Nullable Integer r,
            @QueryParam("f") @Min(1) @Max(5) @Nullable Integer f,
            @QueryParam("m") @Min(1) @Max(5) @Nullable Integer m,
            @QueryParam("pageToken") @Nullable String pageToken,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return service.customers(snapshot, new RfmFilter(group(group), r, f, m), pageToken, limit);
    }

    @GET
    @Path("/settings")
    @RolesAllowed({Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "How the next snapshot makes scores")
    public RfmSettingsResponse settings() {
        return service.settings();
    }

    @PUT
    @Path("/settings")
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            summary = "Set how scores are made from the next snapshot on",
            description = "QUANTILE takes fifths of the base, FIXED bands between four limits each.")
    public RfmSettingsResponse set(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = {
                                                @ExampleObject(name = "quantile", value = QUANTILE),
                                                @ExampleObject(name = "fixed", value = FIXED)
                                            }))
                    @NotNull
                    @Valid
                    RfmSettingsRequest request) {
        return service.set(request.bands());
    }

    private static @Nullable RfmGroup group(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return Arrays.stream(RfmGroup.values())
                .filter(group -> group.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.ofField(
                        400,
                        "unknown-group",
                        "Unknown group",
                        "group",
                        "Send one of "
                                + Arrays.stream(RfmGroup.values())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
