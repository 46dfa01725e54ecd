package io.winback.benchmark;

import org.hipparchus.random.RandomDataGenerator;

/**
 * Customers who buy and leave as the BG/NBD model says, with the parameters of the CDNOW data: first purchases spread over twelve weeks,
 * 39 weeks in all, in whole days. The same seed gives the same customers.
 */
final class SimulatedCustomers {

    static final double R = .242595;
    static final double ALPHA = 4.413602;
    static final double A = .792922;
    static final double B = 2.425907;
    static final double P = 6.24957;
    static final double Q = 3.74422;
    static final double GAMMA = 15.44352;

    private static final long SEED = 20261122;
    private static final int DAYS = 39 * 7;
    private static final int FIRST_DAYS = 12 * 7;
    private static final double DAYS_OF_A_WEEK = 7;

    final int[] repeats;
    final int[] recencyDays;
    final int[] ageDays;
    final double[] means;

    SimulatedCustomers(int customers) {
        var random = new RandomDataGenerator(SEED);
        repeats = new int[customers];
        recencyDays = new int[customers];
        ageDays = new int[customers];
        means = new double[customers];
        for (var i = 0; i < customers; i++) {
            ageDays[i] = DAYS - i % FIRST_DAYS - 1;
            buy(random, i);
            if (repeats[i] > 0) {
                var nu = random.nextGamma(Q, 1 / GAMMA);
                means[i] = random.nextGamma(P * repeats[i], 1 / (nu * repeats[i]));
            }
        }
    }

    private void buy(RandomDataGenerator random, int customer) {
        var pause = DAYS_OF_A_WEEK / random.nextGamma(R, 1 / ALPHA);
        var leaves = random.nextBeta(A, B);
        var day = random.nextExponential(pause);
        while (day <= ageDays[customer]) {
            repeats[customer]++;
            recencyDays[customer] = Math.max(1, (int) Math.round(day));
            if (random.nextUniform(0, 1) < leaves) {
                return;
            }
            day += random.nextExponential(pause);
        }
    }

    int size() {
        return repeats.length;
    }
}
