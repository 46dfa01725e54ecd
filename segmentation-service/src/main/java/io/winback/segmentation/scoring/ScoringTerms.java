package io.winback.segmentation.scoring;

import io.winback.segmentation.prediction.Clv;
import java.math.BigDecimal;

/**
 * How far ahead a customer is looked at.
 *
 * @param days ahead of purchases
 * @param months ahead of profit
 * @param discount of profit, a year
 * @param margin share of amounts that is profit
 */
record ScoringTerms(int days, int months, BigDecimal discount, BigDecimal margin) {

    private static final double WEEK = 7;

    double weeks() {
        return days / WEEK;
    }

    /** Values purchases of one unit of money each, before margin. */
    Clv clv() {
        return Clv.ofMonths(1, months, discount.doubleValue());
    }
}
