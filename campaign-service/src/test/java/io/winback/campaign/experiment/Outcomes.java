package io.winback.campaign.experiment;

import java.util.Arrays;
import java.util.List;
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

    /** Each returns with a probability, and spends as people do: most a little, some a lot (log-normal, median 10). */
    static GroupOutcome drawn(String group, int customers, double probability, Random random) {
        var profits = IntStream.range(0, customers)
                .filter(i -> random.nextDouble() < probability)
                .mapToDouble(i -> 10 * Math.exp(0.8 * random.nextGaussian()))
                .toArray();
        return new GroupOutcome(
                group, customers, customers, profits.length, profits(customers, Arrays.stream(profits)));
    }

    /** Each returns with a probability; nothing is known of profits. */
    static GroupOutcome counted(String group, int customers, double probability, Random random) {
        var returned = IntStream.range(0, customers)
                .filter(i -> random.nextDouble() < probability)
                .count();
        return uncounted(group, customers, customers, returned);
    }

    /** Windows of so many closed; nothing is known of profits. */
    static GroupOutcome uncounted(String group, int customers, int closed, long returned) {
        return new GroupOutcome(group, customers, closed, returned, Profits.NONE);
    }

    static GroupOutcome together(String group, List<GroupOutcome> parts) {
        return new GroupOutcome(
                group,
                parts.stream().mapToLong(GroupOutcome::assigned).sum(),
                parts.stream().mapToLong(GroupOutcome::closed).sum(),
                parts.stream().mapToLong(GroupOutcome::returned).sum(),
                new Profits(
                        parts.stream().mapToLong(part -> part.profits().zeros()).sum(),
                        parts.stream()
                                .flatMapToDouble(
                                        part -> Arrays.stream(part.profits().others()))
                                .toArray()));
    }

    private static DoubleStream ten(int returned) {
        return DoubleStream.generate(() -> 10).limit(returned);
    }

    private static Profits profits(int customers, DoubleStream others) {
        var values = others.toArray();
        return new Profits(customers - values.length, values);
    }
}
