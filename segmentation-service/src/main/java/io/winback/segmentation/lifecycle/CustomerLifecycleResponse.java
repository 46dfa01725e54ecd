package io.winback.segmentation.lifecycle;

import io.winback.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One customer, as of today or of another date.
 *
 * @param since first date of the stage; null on a date before the customer was known
 * @param nextTransition when the passing of time alone changes the stage next
 * @param value as of today; null for another date
 */
public record CustomerLifecycleResponse(
        String customerId,
        LifecycleStage stage,
        @Nullable LocalDate since,
        boolean returned,
        int orders,
        @Nullable LocalDate lastOrderOn,
        @Nullable Instant nextTransition,
        @Nullable Value value) {

    /** What the customer is worth, how that was reckoned and when. */
    public record Value(Money amount, String basis, LocalDate date) {}
}
