package io.winback.segmentation.prediction;

/**
 * What a customer's purchases of the coming time are worth today: the sum over k of the steps of margin E[M] (CE(k) - CE(k - 1)) / (1 +
 * d)^k, each step discounted to its end. Past purchases are not in it. Fader, Hardie, Lee, "RFM and CLV" (2005), equation 1, in discrete
 * steps.
 *
 * @param margin share of the amount that stays with the shop, 0 to 1
 * @param steps number of steps, at least 1
 * @param stepWeeks weeks of a step, above 0
 * @param discountPerStep d, 0 or above: .01 is one per cent for each step
 */
public record Clv(double margin, int steps, double stepWeeks, double discountPerStep) {

    private static final int MONTHS_OF_A_YEAR = 12;
    private static final double WEEKS_OF_A_MONTH = 365.25 / MONTHS_OF_A_YEAR / History.DAYS_OF_A_WEEK;

    public Clv {
        if (!(margin >= 0 && margin <= 1)) {
            throw new IllegalArgumentException("The margin is a share from 0 to 1, not " + margin);
        }
        if (steps < 1 || !(stepWeeks > 0 && stepWeeks < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "There must be a step of some weeks, not %d of %s".formatted(steps, stepWeeks));
        }
        if (!(discountPerStep >= 0 && discountPerStep < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The discount must not be below zero, not " + discountPerStep);
        }
    }

    /**
     * In steps of a month of 365.25 / 12 days.
     *
     * @param discountPerYear .1 is ten per cent a year
     */
    public static Clv ofMonths(double margin, int months, double discountPerYear) {
        return new Clv(margin, months, WEEKS_OF_A_MONTH, Math.expm1(Math.log1p(discountPerYear) / MONTHS_OF_A_YEAR));
    }

    /**
     * In the currency of the spend.
     *
     * @param spend mean amount of a purchase to expect, {@link GammaGamma#expectedSpend}
     */
    public double of(BuyingModel model, History history, double spend) {
        return margin * spend * discountedPurchases(model, history);
    }

    /** The purchases to expect, each counted at what it is worth today. */
    double discountedPurchases(BuyingModel model, History history) {
        var sum = 0.0;
        var before = 0.0;
        var worth = 1.0;
        for (var step = 1; step <= steps; step++) {
            var until = model.expected(history, step * stepWeeks);
            worth /= 1 + discountPerStep;
            sum += (until - before) * worth;
            before = until;
        }
        return sum;
    }
}
