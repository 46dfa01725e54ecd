package io.winback.campaign.audience;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@code profile.changed.v1}: the lifecycle stage of a customer and what they are worth. */
@RegisterForReflection
public record ProfileChanged(
        String customerId,
        long version,
        String stage,
        @Nullable LocalDate since,
        int orders,
        @Nullable Value value) {

    /** Expected profit with the way it was reckoned. */
    @RegisterForReflection
    public record Value(Money amount, String basis) {}
}
