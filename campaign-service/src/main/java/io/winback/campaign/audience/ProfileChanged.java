package io.winback.campaign.audience;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * {@code profile.changed.v1}: the lifecycle stage of a customer and what they are worth.
 *
 * @param returned beside ACTIVE: they had been lost before their last order
 * @param lastOrderOn date of the last order that counts, in the shop's zone
 * @param pBuy probability, 0 to 1, that they buy without being written to; absent while no model is in force
 */
@RegisterForReflection
public record ProfileChanged(
        String customerId,
        long version,
        String stage,
        @Nullable LocalDate since,
        boolean returned,
        int orders,
        @Nullable LocalDate lastOrderOn,
        @Nullable Value value,
        @Nullable BigDecimal pBuy,
        boolean history) {

    /** Expected profit with the way it was reckoned. */
    @RegisterForReflection
    public record Value(Money amount, String basis) {}
}
