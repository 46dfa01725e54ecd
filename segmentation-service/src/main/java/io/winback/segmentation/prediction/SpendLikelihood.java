package io.winback.segmentation.prediction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/**
 * The likelihood of the Gamma-Gamma model, Fader and Hardie (2013), equation 1a, as {@link GammaGamma#logLikelihood}. Amounts are taken
 * as multiples of their mean, so the currency does not matter for how it is found.
 */
final class SpendLikelihood implements Likelihood {

    private static final int P = 0;
    private static final int Q = 1;
    private static final int GAMMA = 2;
    private static final int PARAMETERS = 3;

    private final double[] sums;
    private final int[] repeats;
    private final double sumOfLogs;
    private final Map<Integer, Long> customers = new HashMap<>();

    /**
     * @param scale by which amounts are divided to reckon with, and so gamma
     */
    SpendLikelihood(Spends spends, double scale) {
        sums = new double[spends.size()];
        repeats = new int[spends.size()];
        var logs = 0.0;
        for (var i = 0; i < sums.length; i++) {
            repeats[i] = spends.repeats(i);
            sums[i] = spends.repeats(i) * (spends.mean(i) / scale);
            logs += Math.log(spends.mean(i));
            customers.merge(repeats[i], 1L, Long::sum);
        }
        sumOfLogs = logs;
    }

    @Override
    public List<String> names() {
        return Parameters.SPEND;
    }

    @Override
    public Slope at(double[] logarithms) {
        var p = Math.exp(logarithms[P]);
        var q = Math.exp(logarithms[Q]);
        var gamma = Math.exp(logarithms[GAMMA]);
        var value = -sumOfLogs;
        var first = new double[PARAMETERS];
        var second = new double[PARAMETERS][PARAMETERS];
        for (var i = 0; i < sums.length; i++) {
            double x = repeats[i];
            var own = sums[i] / (gamma + sums[i]);
            var others = gamma / (gamma + sums[i]);
            var logOwn = -Math.log1p(gamma / sums[i]);
            var logOthers = -Math.log1p(sums[i] / gamma);
            value += p * x * logOwn + q * logOthers;
            first[P] += x * logOwn;
            first[Q] += logOthers;
            first[GAMMA] += (q * own - p * x * others) / gamma;
            second[P][GAMMA] -= x * others / gamma;
            second[Q][GAMMA] += own / gamma;
            second[GAMMA][GAMMA] += (p * x * others * others - q * own * (1 + others)) / (gamma * gamma);
        }
        for (var group : customers.entrySet()) {
            double x = group.getKey();
            double n = group.getValue();
            value -= n * Beta.logBeta(p * x, q);
            var both = Gamma.digamma(p * x + q);
            var bothAgain = Gamma.trigamma(p * x + q);
            first[P] += n * x * (both - Gamma.digamma(p * x));
            first[Q] += n * (both - Gamma.digamma(q));
            second[P][P] += n * x * x * (bothAgain - Gamma.trigamma(p * x));
            second[P][Q] += n * x * bothAgain;
            second[Q][Q] += n * (bothAgain - Gamma.trigamma(q));
        }
        second[Q][P] = second[P][Q];
        second[GAMMA][P] = second[P][GAMMA];
        second[GAMMA][Q] = second[Q][GAMMA];
        return Slope.byLogarithms(value, new double[] {p, q, gamma}, first, second);
    }
}
