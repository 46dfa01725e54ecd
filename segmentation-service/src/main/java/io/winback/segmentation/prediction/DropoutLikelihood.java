package io.winback.segmentation.prediction;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The likelihood of BG/NBD and MBG/NBD: that of the NBD model, and for the n chances to drop out ln{(b)_n / (a + b)_n} + ln{1 + e^v}
 * with v = ln{a / (b + n - 1) ((alpha + T) / (alpha + t_x))^(r + x)}, the odds of {@link Dropout}. This is Fader, Hardie, Lee (2005),
 * equation 6, and Batislam et al. (2007), equation 5, written with the NBD part in front, so that the border a = 0 is exact.
 */
final class DropoutLikelihood implements Likelihood {

    private static final int R = 0;
    private static final int ALPHA = 1;
    private static final int A = 2;
    private static final int B = 3;
    private static final int PARAMETERS = 4;

    private final RateLikelihood rates;
    private final int firstChances;
    private final double[] customersAbove;
    private final double[] weeks;
    private final int[] repeats;
    private final int[] recency;
    private final int[] age;
    private final double[] customers;

    DropoutLikelihood(Histories histories, RateLikelihood rates, int firstChances) {
        this.rates = rates;
        this.firstChances = firstChances;
        customersAbove = Chances.customersAbove(histories, firstChances);
        var withChance = IntStream.range(0, histories.size())
                .filter(i -> histories.repeats(i) + firstChances > 0)
                .toArray();
        var days = IntStream.of(withChance)
                .flatMap(i -> IntStream.of(histories.recencyDays(i), histories.ageDays(i)))
                .sorted()
                .distinct()
                .toArray();
        weeks = IntStream.of(days)
                .mapToDouble(day -> (double) day / History.DAYS_OF_A_WEEK)
                .toArray();
        var places = new int[days.length == 0 ? 0 : days[days.length - 1] + 1];
        for (var place = 0; place < days.length; place++) {
            places[days[place]] = place;
        }
        repeats = IntStream.of(withChance).map(histories::repeats).toArray();
        recency = IntStream.of(withChance)
                .map(i -> places[histories.recencyDays(i)])
                .toArray();
        age = IntStream.of(withChance).map(i -> places[histories.ageDays(i)]).toArray();
        customers = IntStream.of(withChance).mapToDouble(histories::customers).toArray();
    }

    @Override
    public List<String> names() {
        return Parameters.RATE_AND_DROPOUT;
    }

    @Override
    public Slope at(double[] logarithms) {
        return leaving(logarithms).plus(surviving(logarithms)).plus(rates.at(logarithms));
    }

    /** The sum of ln{(b)_n / (a + b)_n}. */
    private Slope surviving(double[] logarithms) {
        var a = Math.exp(logarithms[A]);
        var b = Math.exp(logarithms[B]);
        var value = 0.0;
        var first = new double[PARAMETERS];
        var second = new double[PARAMETERS][PARAMETERS];
        for (var j = 0; j < customersAbove.length; j++) {
            var all = 1 / (a + b + j);
            var stay = 1 / (b + j);
            value -= customersAbove[j] * Math.log1p(a * stay);
            first[A] -= customersAbove[j] * all;
            first[B] += customersAbove[j] * a * stay * all;
            second[A][A] += customersAbove[j] * all * all;
            second[B][B] -= customersAbove[j] * a * stay * all * (stay + all);
        }
        second[A][B] = second[A][A];
        second[B][A] = second[A][A];
        return Slope.byLogarithms(value, new double[] {1, 1, a, b}, first, second);
    }

    /** The sum of ln{1 + e^v}, with the derivatives of v by the logarithms of the parameters. */
    private Slope leaving(double[] logarithms) {
        var r = Math.exp(logarithms[R]);
        var alpha = Math.exp(logarithms[ALPHA]);
        var b = Math.exp(logarithms[B]);
        var logs = new double[weeks.length];
        var shares = new double[weeks.length];
        for (var i = 0; i < weeks.length; i++) {
            logs[i] = Math.log(alpha + weeks[i]);
            shares[i] = alpha / (alpha + weeks[i]);
        }
        var value = 0.0;
        var first = new double[PARAMETERS];
        var second = new double[PARAMETERS][PARAMETERS];
        var logOfB = 0.0;
        for (var i = 0; i < customers.length; i++) {
            var shape = r + repeats[i];
            var before = repeats[i] + firstChances - 1;
            if (i == 0 || repeats[i] != repeats[i - 1]) {
                logOfB = Math.log(b + before);
            }
            var silence = logs[age[i]] - logs[recency[i]];
            var share = shares[age[i]] - shares[recency[i]];
            var v = logarithms[A] - logOfB + shape * silence;
            var small = Math.exp(-Math.abs(v));
            var gone = v > 0 ? 1 / (1 + small) : small / (1 + small);
            value += customers[i] * (Math.max(v, 0) + Math.log(1 + small));

            var byR = r * silence;
            var byAlpha = shape * share;
            var byB = -b / (b + before);
            var weight = customers[i] * gone;
            first[R] += weight * byR;
            first[ALPHA] += weight * byAlpha;
            first[A] += weight;
            first[B] += weight * byB;
            var spread = weight * (1 - gone);
            var sum = shares[age[i]] + shares[recency[i]];
            second[R][R] += spread * byR * byR + weight * byR;
            second[R][ALPHA] += spread * byR * byAlpha + weight * r * share;
            second[R][A] += spread * byR;
            second[R][B] += spread * byR * byB;
            second[ALPHA][ALPHA] += spread * byAlpha * byAlpha + weight * byAlpha * (1 - sum);
            second[ALPHA][A] += spread * byAlpha;
            second[ALPHA][B] += spread * byAlpha * byB;
            second[A][A] += spread;
            second[A][B] += spread * byB;
            second[B][B] += spread * byB * byB + weight * byB * (1 + byB);
        }
        for (var i = 0; i < PARAMETERS; i++) {
            for (var j = 0; j < i; j++) {
                second[i][j] = second[j][i];
            }
        }
        return new Slope(value, first, second);
    }
}
