package io.winback.segmentation.scoring;

import io.winback.segmentation.prediction.History;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the models know of a customer as of a date.
 *
 * @param repeats purchase days after the first
 * @param recencyDays from the first to the last
 * @param ageDays from the first to the date
 * @param meanSpend of the purchase days after the first, in the reporting currency; absent without any
 */
record Summary(
        String customerId,
        int repeats,
        int recencyDays,
        int ageDays,
        @Nullable BigDecimal meanSpend) {

    History history() {
        return History.ofDays(repeats, recencyDays, ageDays);
    }

    double mean() {
        return meanSpend == null ? 0 : Math.max(0, meanSpend.doubleValue());
    }
}
