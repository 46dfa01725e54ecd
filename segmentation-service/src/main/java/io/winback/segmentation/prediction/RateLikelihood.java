package io.winback.segmentation.prediction;

import java.util.List;
import java.util.TreeMap;

/**
 * The likelihood of the NBD model: ln G(r + x) - ln G(r) + r ln alpha - (r + x) ln(alpha + T), summed over the customers. It needs no
 * more of them than how many have more than j repeat purchases, and the customers and repeat purchases of each age.
 */
final class RateLikelihood implements Likelihood {

    private final double[] customersAbove;
    private final double[] ages;
    private final double[] customers;
    private final double[] purchases;

    RateLikelihood(Histories histories) {
        customersAbove = Chances.customersAbove(histories, 0);
        var byAge = new TreeMap<Integer, double[]>();
        for (var i = 0; i < histories.size(); i++) {
            var sums = byAge.computeIfAbsent(histories.ageDays(i), age -> new double[2]);
            sums[0] += histories.customers(i);
            sums[1] += (double) histories.customers(i) * histories.repeats(i);
        }
        ages = byAge.keySet().stream()
                .mapToDouble(days -> (double) days / History.DAYS_OF_A_WEEK)
                .toArray();
        customers = byAge.values().stream().mapToDouble(sums -> sums[0]).toArray();
        purchases = byAge.values().stream().mapToDouble(sums -> sums[1]).toArray();
    }

    @Override
    public List<String> names() {
        return Parameters.RATE;
    }

    @Override
    public Slope at(double[] logarithms) {
        var r = Math.exp(logarithms[0]);
        var alpha = Math.exp(logarithms[1]);
        var value = 0.0;
        var byR = 0.0;
        var byRR = 0.0;
        for (var j = 0; j < customersAbove.length; j++) {
            var z = 1 / (r + j);
            value += customersAbove[j] * Math.log(r + j);
            byR += customersAbove[j] * z;
            byRR -= customersAbove[j] * z * z;
        }
        var byAlpha = 0.0;
        var byRAlpha = 0.0;
        var byAlphaAlpha = 0.0;
        for (var i = 0; i < ages.length; i++) {
            var rate = 1 / (alpha + ages[i]);
            var occasions = r * customers[i] + purchases[i];
            var silence = Math.log1p(ages[i] / alpha);
            value -= r * customers[i] * silence + purchases[i] * Math.log(alpha + ages[i]);
            byR -= customers[i] * silence;
            byAlpha += r * customers[i] / alpha - occasions * rate;
            byRAlpha += customers[i] / alpha - customers[i] * rate;
            byAlphaAlpha += occasions * rate * rate - r * customers[i] / (alpha * alpha);
        }
        return Slope.byLogarithms(value, new double[] {r, alpha}, new double[] {byR, byAlpha}, new double[][] {
            {byRR, byRAlpha}, {byRAlpha, byAlphaAlpha}
        });
    }

    boolean hasRepeats() {
        return customersAbove.length > 0;
    }

    boolean hasTime() {
        return ages.length > 0 && ages[ages.length - 1] > 0;
    }

    /** Rates of the mean over all, moderately spread: where to begin. */
    double[] start() {
        var time = 0.0;
        var bought = 0.0;
        for (var i = 0; i < ages.length; i++) {
            time += customers[i] * ages[i];
            bought += purchases[i];
        }
        return new double[] {0, Math.log(time / bought)};
    }
}
