package io.winback.campaign.definition;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.money.Money;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign may spend.
 *
 * @param share of what a customer is worth that may be spent on them, over all campaigns and attempts, above 0 to 1; default the shop's
 * @param budget of the whole campaign, in the shop's currency; default none
 */
@RegisterForReflection
public record Guard(
        @DecimalMin(value = "0", inclusive = false) @DecimalMax("1") @Nullable
        BigDecimal share,

        @Nullable Money budget) {

    static final Guard DEFAULT = new Guard(null, null);
}
