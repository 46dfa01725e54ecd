package io.winback.campaign.report;

import io.winback.platform.security.Roles;
import io.winback.platform.web.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/reports")
@RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
class ReportResource {

    private final ReportService reports;

    ReportResource(ReportService reports) {
        this.reports = reports;
    }

    @GET
    @Path("/campaigns/{key}")
    @Operation(summary = "What a campaign achieved, against its held-out customers")
    public ReportResponse campaign(@RestPath String key, @RestQuery @Nullable String ordersUntil) {
        return reports.campaign(key, ordersUntil == null ? null : instant(ordersUntil));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.ofField(
                    400,
                    "invalid-instant",
                    "Invalid instant",
                    "ordersUntil",
                    "Send an instant such as 2026-01-31T00:00:00Z.");
        }
    }

    @GET
    @Path("/suite")
    @Operation(summary = "All campaigns at a glance")
    public SuiteResponse suite() {
        return reports.suite();
    }
}
