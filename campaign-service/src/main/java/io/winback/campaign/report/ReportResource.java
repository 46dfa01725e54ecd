package io.winback.campaign.report;

import io.winback.platform.csv.CsvAnswer;
import io.winback.platform.security.Roles;
import io.winback.platform.web.Problem;
import io.winback.platform.web.QueryValues;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/reports")
@RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
class ReportResource {

    private static final String SUMMARY = "What a campaign achieved, against its held-out customers";
    private static final String UNTIL = "Orders are known until this instant: windows that close later count as open";

    private final ReportService reports;

    ReportResource(ReportService reports) {
        this.reports = reports;
    }

    @GET
    @Path("/campaigns/{key}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = SUMMARY, description = "With Accept: text/csv one of its tables.")
    public ReportResponse campaign(
            @RestPath String key, @Parameter(description = UNTIL) @RestQuery @Nullable String ordersUntil) {
        return reports.campaign(key, QueryValues.instant("ordersUntil", ordersUntil));
    }

    @GET
    @Path("/campaigns/{key}")
    @Produces(CsvAnswer.PRODUCED)
    @Operation(summary = SUMMARY, description = "With Accept: text/csv one of its tables.")
    @APIResponse(
            responseCode = "200",
            description = CsvAnswer.DESCRIPTION,
            content = @Content(mediaType = CsvAnswer.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response table(
            @RestPath String key,
            @Parameter(description = UNTIL) @RestQuery @Nullable String ordersUntil,
            @Parameter(description = "groups, comparisons, branches, stages, answers or refused; default groups")
                    @RestQuery
                    @Nullable
                    String table) {
        var wanted = table(table);
        return CsvAnswer.of(wanted.of(reports.campaign(key, QueryValues.instant("ordersUntil", ordersUntil))));
    }

    private static ReportTable table(@Nullable String name) {
        var wanted = name == null || name.isBlank() ? ReportTable.GROUPS.name() : name.toUpperCase(Locale.ROOT);
        return Arrays.stream(ReportTable.values())
                .filter(table -> table.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Problem.ofField(
                        400,
                        "unknown-table",
                        "Unknown table",
                        "table",
                        "Ask for one of "
                                + Arrays.toString(ReportTable.values()).toLowerCase(Locale.ROOT) + "."));
    }

    @GET
    @Path("/suite")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "All campaigns at a glance")
    public SuiteResponse suite() {
        return reports.suite();
    }
}
