package io.winback.campaign.offer.open;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.campaign.definition.OfferDefinition.Kind;
import io.winback.platform.money.Money;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What everybody gets at the moment; money is in the shop's currency.
 *
 * @param percent off the goods, 1 to 100, for PERCENT
 * @param atMost the most a percentage takes off
 * @param amount off the goods or into the account, for AMOUNT and CASH_CREDIT
 * @param cost what a gift, delivery, upgrade or points are worth
 * @param minimum goods from which it counts; default none
 * @param from business clock
 * @param until before this instant; default: until it is taken away
 */
@RegisterForReflection
public record PublicOffer(
        @NotBlank @Size(max = 200) String name,
        @NotNull Kind kind,
        @DecimalMin("1") @DecimalMax("100") @Nullable BigDecimal percent,
        @Nullable Money atMost,
        @Nullable Money amount,
        @Nullable Money cost,
        @Nullable Money minimum,
        @NotNull Instant from,
        @Nullable Instant until) {

    Worth worth() {
        return new Worth(kind, percent, atMost, amount, cost, minimum);
    }
}
