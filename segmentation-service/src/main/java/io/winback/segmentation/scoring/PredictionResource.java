package io.winback.segmentation.scoring;

import io.winback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is expected of one customer, at any horizon. */
@Path("/api/value/customers/{id}/prediction")
@Tag(name = "Value")
class PredictionResource {

    private final PredictionService service;

    PredictionResource(PredictionService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.MARKETER, Roles.AGENT, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(
            summary = "What the model in force expects of a customer, as of today",
            description = "Reckoned anew; what is left out is as in the snapshots.")
    public PredictionResponse predict(
            @PathParam("id") String id,
            @Parameter(description = "Days ahead of purchases", example = "90")
                    @QueryParam("days")
                    @Nullable
                    @Min(1)
                    @Max(3650)
                    Integer days,
            @Parameter(description = "Months ahead of future profit", example = "12")
                    @QueryParam("horizonMonths")
                    @Nullable
                    @Min(1)
                    @Max(120)
                    Integer horizonMonths,
            @Parameter(description = "Discount a year, 0 to 1", example = "0.10")
                    @QueryParam("discount")
                    @Nullable
                    @DecimalMin("0")
                    @DecimalMax("1")
                    BigDecimal discount,
            @Parameter(description = "Share of amounts that is profit, 0 to 1", example = "0.30")
                    @QueryParam("margin")
                    @Nullable
                    @DecimalMin("0")
                    @DecimalMax("1")
                    BigDecimal margin) {
        return service.predict(id, new PredictionService.Asked(days, horizonMonths, discount, margin));
    }
}
