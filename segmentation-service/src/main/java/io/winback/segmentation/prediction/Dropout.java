package io.winback.segmentation.prediction;

/**
 * What BG/NBD and MBG/NBD share: after each chance the customer drops out with a probability of his own, Beta(a, b) over all
 * customers. They differ in the number of chances n that x repeat purchases mean: x with BG/NBD, x + 1 with MBG/NBD, where the first
 * purchase is one too.
 *
 * <p>Bayes' rule gives both the same form: alive, the customer survived n chances, and his rate and his probability to drop out are
 * Gamma(r + x, alpha + T) and Beta(a, b + n) distributed; gone, he left at the last of them.
 */
record Dropout(Nbd rates, double a, double b, int firstChances) {

    /** Where the probability of the terms left out cannot change the sum any more. */
    private static final double NEGLIGIBLE = 1e-17;

    /** More are needed only where weeks are millions of times alpha, for which no model is meant. */
    private static final int MOST_TERMS = 50_000_000;

    private static final double LARGE = 1e250;
    private static final double LOG_LARGE = Math.log(LARGE);

    private int chances(int repeats) {
        return repeats + firstChances;
    }

    /** ln of the odds that he is gone: ln{ a / (b + n - 1) ((alpha + T) / (alpha + t_x))^(r + x) }, minus infinity without a chance. */
    private double logOddsOfGone(History history) {
        var chances = chances(history.repeats());
        if (chances == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        var silent = Math.log1p((history.age() - history.recency()) / (rates.alpha() + history.recency()));
        return Math.log(a / (b + chances - 1)) + (rates.r() + history.repeats()) * silent;
    }

    double alive(History history) {
        return 1 / (1 + Math.exp(logOddsOfGone(history)));
    }

    double logLikelihood(History history) {
        var gone = logOddsOfGone(history);
        var either = gone > 0 ? gone + Math.log1p(Math.exp(-gone)) : Math.log1p(Math.exp(gone));
        return rates.logLikelihood(history) + Rising.logSurvival(a, b, chances(history.repeats())) + either;
    }

    double buys(History history, double weeks) {
        return alive(history) * rates.buys(history, weeks);
    }

    /**
     * P(X(t) = x): he survived n chances and had x occasions, or left at the last chance and would have had x occasions or more. Fader,
     * Hardie, Lee (2005), equation 8, with its last bracket as an upper tail.
     */
    double share(int repeats, double weeks) {
        var chances = chances(repeats);
        var survived = Math.exp(Rising.logSurvival(a, b, chances)) * rates.share(repeats, weeks);
        if (chances == 0) {
            return survived;
        }
        var left = Math.exp(Rising.logSurvival(a, b, chances - 1)) * a / (a + b + chances - 1);
        return survived + left * rates.shareOfAtLeast(repeats, weeks);
    }

    double expected(History history, double weeks) {
        var rate = rates.r() + history.repeats();
        return alive(history) * whileAlive(rate, rates.alpha() + history.age(), b + chances(history.repeats()), weeks);
    }

    /**
     * Purchases to expect of one who is alive now. Of N occasions to buy, negative binomial with (shape, scale), he uses h(N) on the
     * average, as each but the first needs that he did not drop out before: h(n) = sum over k < n of (b')_k / (a + b')_k. The sum over
     * n of P(N = n) h(n) is Fader, Hardie, Lee (2005), equation 10, with its Gauss 2F1 and the 1 before it expanded in powers of
     * t / (alpha + T + t) term by term. All terms are positive: nothing cancels, at a = 1 or a near 0 neither, where the closed form
     * fails.
     *
     * @param survivals b', the second parameter of the dropout's posterior
     */
    private double whileAlive(double shape, double scale, double survivals, double weeks) {
        Parameters.requireTime(weeks);
        if (weeks == 0) {
            return 0;
        }
        var z = weeks / (scale + weeks);
        var logUnit = -shape * Math.log1p(weeks / scale);
        var weight = 1.0;
        var used = 0.0;
        var next = 1.0;
        var sum = 0.0;
        for (var n = 0; n < MOST_TERMS; n++) {
            weight *= z * (shape + n) / (n + 1);
            used += next;
            next *= (survivals + n) / (a + survivals + n);
            var term = weight * used;
            sum += term;
            if (term < NEGLIGIBLE * sum * (1 - z)) {
                var ratio = Math.max(z, z * (shape + n + 1) / (n + 2)) * (1 + next / used);
                if (ratio < 1 && term * ratio < NEGLIGIBLE * sum * (1 - ratio)) {
                    return sum * Math.exp(logUnit);
                }
            }
            if (sum > LARGE) {
                sum /= LARGE;
                weight /= LARGE;
                logUnit += LOG_LARGE;
            }
        }
        throw new ArithmeticException("No sum of purchases for " + weeks + " weeks and alpha + T of " + scale);
    }
}
