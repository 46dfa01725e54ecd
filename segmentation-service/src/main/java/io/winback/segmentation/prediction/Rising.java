package io.winback.segmentation.prediction;

/** Rising factorials, (z)_n = z (z + 1) ... (z + n - 1) = Gamma(z + n) / Gamma(z). */
final class Rising {

    private Rising() {}

    /** ln (z)_n, without the cancellation that the difference of two logarithms of Gamma has for small or large z. */
    static double log(double z, int n) {
        var sum = 0.0;
        for (var j = 0; j < n; j++) {
            sum += Math.log(z + j);
        }
        return sum;
    }

    /** ln of (b)_n / (a + b)_n = B(a, b + n) / B(a, b): the probability to survive n chances to drop out. */
    static double logSurvival(double a, double b, int n) {
        var sum = 0.0;
        for (var j = 0; j < n; j++) {
            sum -= Math.log1p(a / (b + j));
        }
        return sum;
    }
}
