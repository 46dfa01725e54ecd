package io.winback.segmentation.scoring;

import io.winback.platform.csv.CsvAnswer;
import io.winback.platform.security.Roles;
import io.winback.platform.web.Problem;
import io.winback.segmentation.lifecycle.LifecycleStage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Customers by what is expected of them. */
@Path("/api/value/scores")
@Tag(name = "Value")
class ScoreResource {

    private static final Set<String> STAGES =
            Arrays.stream(LifecycleStage.values()).map(Enum::name).collect(Collectors.toSet());
    private static final String ORDERS = "pBuy, expected or futureProfit";

    private final ScoreService service;

    ScoreResource(ScoreService service) {
        this.service = service;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
    @Operation(
            summary = "Customers of the current snapshot by what is expected of them, the highest first",
            description =
                    "One-time buyers are ranked by pBuy; there is no order by pAlive, of which BG/NBD says 1 for all of them.")
    public ScoresResponse list(
            @Parameter(description = ORDERS, example = "pBuy") @QueryParam("order") @DefaultValue("pBuy") String order,
            @Parameter(description = "Lifecycle stage of today; any without it", example = "LOST")
                    @QueryParam("stage")
                    @Nullable
                    String stage,
            @QueryParam("pageToken") @Nullable String pageToken,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return service.list(order(order), stage(stage), pageToken, limit);
    }

    @GET
    @Produces(CsvAnswer.PRODUCED)
    @RolesAllowed({Roles.MARKETER, Roles.AUDITOR})
    @Operation(hidden = true)
    public Response csv(
            @QueryParam("order") @DefaultValue("pBuy") String order,
            @QueryParam("stage") @Nullable String stage,
            @QueryParam("limit") @DefaultValue("1000") @Min(1) @Max(10_000) int limit) {
        return CsvAnswer.of(ScoreTables.of(service.list(order(order), stage(stage), null, limit)));
    }

    private static ScoreOrder order(String word) {
        return ScoreOrder.of(word)
                .orElseThrow(
                        () -> Problem.ofField(400, "unknown-order", "Unknown order", "order", "Send " + ORDERS + "."));
    }

    private static @Nullable String stage(@Nullable String word) {
        if (word != null && !STAGES.contains(word)) {
            throw Problem.ofField(
                    400, "unknown-stage", "Unknown lifecycle stage", "stage", "Send PROSPECT, ACTIVE, DUE or LOST.");
        }
        return word;
    }
}
