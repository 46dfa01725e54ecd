package io.winback.campaign.experiment;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Groups of customers for tests; who returned brings a profit, the others none. */
final class Outcomes {

    private Outcomes() {}

    /** All windows closed; each who returned brings 10. */
    static GroupOutcome of(String group, int customers, int returned) {
        return new GroupOutcome(group, customers, customers, returned, profits(customers, ten(returned)));
    }

    /** Windows of so many closed. */
    static GroupOutcome early(String group, int customers, int closed, int returned) {
        return new GroupOutcome(group, customers, closed, returned, profits(closed, ten(returned)));
    }

    /** Each returns with a probability, and spends as people do: most a little, some a lot (log-normal, mean 10 e^0.32, median 10). */
    static GroupOutcome drawn(String group, int customers, double probability, double cost, Random random) {
        var spent = IntStream.range(0, customers)
                .mapToDouble(i -> random.nextDouble() < probability ? 10 * Math.exp(0.8 * random.nextGaussian()) : 0)
                .toArray();
        var returned = Arrays.stream(spent).filter(profit -> profit > 0).count();
        var profits = Arrays.stream(spent).map(profit -> profit - cost).filter(profit -> profit != 0);
        return new GroupOutcome(group, customers, customers, returned, profits(customers, profits));
    }

    /** Of the mean of {@link #drawn}. */
    static double expected(double probability, double cost) {
        return probability * 10 * Math.exp(0.32) - cost;
    }

    private static DoubleStream ten(int returned) {
        return DoubleStream.generate(() -> 10).limit(returned);
    }

    private static Profits profits(int customers, DoubleStream others) {
        var values = others.toArray();
        return new Profits(customers - values.length, values);
    }
}
