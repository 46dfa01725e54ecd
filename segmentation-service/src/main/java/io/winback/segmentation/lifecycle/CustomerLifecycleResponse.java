package io.winback.segmentation.lifecycle;

import io.winback.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One customer as of today.
 *
 * @param since first date of the stage
 * @param nextTransition when the passing of time alone may change something next
 */
record CustomerLifecycleResponse(
        String customerId,
        LifecycleStage stage,
        LocalDate since,
        boolean returned,
        int orders,
        @Nullable LocalDate lastOrderOn,
        @Nullable Instant nextTransition,
        @Nullable Value value) {

    /** What the customer is worth, how that was reckoned and when. */
    record Value(Money amount, String basis, LocalDate date) {}
}
