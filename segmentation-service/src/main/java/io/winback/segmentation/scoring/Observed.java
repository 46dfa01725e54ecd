package io.winback.segmentation.scoring;

import io.winback.segmentation.prediction.History;

/**
 * Customers with the same history until the end of the calibration period, and what they did in the hold-back period after it.
 *
 * @param repeats purchase days after the first
 * @param recencyDays from the first to the last
 * @param ageDays from the first to the end of the calibration period
 * @param buyers those who bought in the hold-back period
 * @param later their purchase days in it
 * @param meanSpends sum of the customers' mean amounts of purchase days after the first, in the reporting currency
 * @param laterSpend amounts of the hold-back period
 */
record Observed(
        int repeats,
        int recencyDays,
        int ageDays,
        long customers,
        long buyers,
        long later,
        double meanSpends,
        double laterSpend) {

    History history() {
        return History.ofDays(repeats, recencyDays, ageDays);
    }
}
