package io.winback.campaign.rehearsal;

import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.journey.Traveller;
import io.winback.platform.web.Problem;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Somebody made up. */
public class MadeUpQuery {

    @Parameter(description = "Such as Europe/Tallinn; absent: the shop's")
    @QueryParam("zone")
    @Nullable
    String zone;

    @Parameter(description = "The variant they get; absent: the first by name")
    @QueryParam("variant")
    @Nullable
    String variant;

    @Parameter(description = "Expected profit, in the shop's currency; absent: not known")
    @QueryParam("value")
    @DecimalMin("0")
    @DecimalMax("1000000000")
    @Nullable
    BigDecimal value;

    @Parameter(description = "Orders they placed; absent: 2")
    @QueryParam("orders")
    @Min(0)
    @Max(1000000)
    @Nullable
    Integer orders;

    @Parameter(description = "Probability, 0 to 1, that they buy by themselves; absent: not known")
    @QueryParam("pBuy")
    @DecimalMin("0")
    @DecimalMax("1")
    @Nullable
    BigDecimal pBuy;

    Traveller traveller(CampaignDefinition definition) {
        var variants = definition.variants().keySet();
        if (variant != null && !variants.contains(variant)) {
            throw wrong("variant", "the campaign has the variants " + variants);
        }
        if (zone != null) {
            try {
                ZoneId.of(zone);
            } catch (DateTimeException e) {
                throw wrong("zone", "a zone such as Europe/Tallinn, not " + zone);
            }
        }
        var drawn = variant == null ? variants.stream().sorted().findFirst().orElse(null) : variant;
        return new Traveller(zone, null, drawn, value, orders == null ? 2 : orders, pBuy);
    }

    private static RuntimeException wrong(String field, String detail) {
        return Problem.ofField(400, "rehearsal-customer", "Made-up customer", field, detail);
    }
}
