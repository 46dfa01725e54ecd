package io.winback.segmentation.lifecycle;

import io.winback.platform.security.Roles;
import io.winback.platform.web.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the policies make of the customers. */
@Path("/api/lifecycle")
@Tag(name = "Lifecycle")
class LifecycleResource {

    private static final String DATE = "Date in the shop's zone, YYYY-MM-DD";

    private final LifecycleService service;

    LifecycleResource(LifecycleService service) {
        this.service = service;
    }

    @GET
    @Path("/stages")
    @RolesAllowed({Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "Customers per lifecycle stage at the end of a date; without a date, of today")
    public StageCountsResponse stages(
            @Parameter(description = DATE, example = "2026-03-31") @QueryParam("asOf") @Nullable String asOf) {
        return service.countOn(date("asOf", asOf));
    }

    @GET
    @Path("/stages/history")
    @RolesAllowed({Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "Customers per lifecycle stage at the end of each step of a period, at most 400 of them")
    public StageHistoryResponse stagesHistory(
            @Parameter(description = DATE + "; a usual while before the end without it", example = "2025-04-01")
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(description = DATE + "; today without it", example = "2026-03-31") @QueryParam("to") @Nullable
                    String to,
            @QueryParam("step") @DefaultValue("MONTH") String step) {
        return service.history(date("from", from), date("to", to), step(step));
    }

    @GET
    @Path("/customers/{id}")
    @RolesAllowed({Roles.MARKETER, Roles.AGENT, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(
            summary = "One customer: lifecycle stage, last purchase, next transition, value; as of today or of a date")
    public CustomerLifecycleResponse customer(
            @PathParam("id") String id,
            @Parameter(description = DATE, example = "2026-03-31") @QueryParam("asOf") @Nullable String asOf) {
        return service.customer(id, date("asOf", asOf));
    }

    @GET
    @Path("/customers/{id}/history")
    @RolesAllowed({Roles.MARKETER, Roles.AGENT, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "One customer's lifecycle stages with their dates, from purchases and policies alone")
    public CustomerHistoryResponse customerHistory(@PathParam("id") String id) {
        return service.customerHistory(id);
    }

    @GET
    @Path("/suggestion")
    @RolesAllowed({Roles.MARKETER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "Days that the shop's own gaps between purchases suggest; never applied by themselves")
    public SuggestionResponse suggestion(
            @Parameter(description = "Purchases of one category only") @QueryParam("category") @Nullable
                    String category,
            @Parameter(description = DATE, example = "2026-03-31") @QueryParam("asOf") @Nullable String asOf) {
        return service.suggestion(category, date("asOf", asOf));
    }

    private static @Nullable LocalDate date(String field, @Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.ofField(400, "invalid-date", "Invalid date", field, "Send a date such as 2026-03-31.");
        }
    }

    private static Step step(String text) {
        try {
            return Step.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw Problem.ofField(400, "invalid-step", "Invalid step", "step", "Send MONTH, WEEK or DAY.");
        }
    }
}
