package io.winback.segmentation.scoring;

import io.winback.segmentation.prediction.BuyingModel;
import io.winback.segmentation.prediction.GammaGamma;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What customers did in the weeks a model had not seen, beside what it expected of them. */
final class HoldBack {

    /** Customers with so many purchase days after the first, or more, are one class. */
    private static final int LAST_CLASS = 7;

    private final List<Observed> groups;
    private final double weeks;
    private final long customers;
    private final long buyers;
    private final long purchases;

    HoldBack(List<Observed> groups, double weeks) {
        this.groups = List.copyOf(groups);
        this.weeks = weeks;
        customers = groups.stream().mapToLong(Observed::customers).sum();
        buyers = groups.stream().mapToLong(Observed::buyers).sum();
        purchases = groups.stream().mapToLong(Observed::later).sum();
    }

    /**
     * How a model did.
     *
     * @param ratio expected to actual purchases, not a number if nobody bought
     * @param brier mean squared error of p_buy. Brier, Monthly Weather Review 78 (1950)
     * @param skill 1 - brier / (base rate * (1 - base rate)), not a number if all or none bought
     * @param auc share of pairs of one who bought and one who did not that p_buy ranks rightly, ties half (Mann, Whitney, Annals of
     *     Mathematical Statistics 18 (1947)); not a number if all or none bought
     */
    record Result(
            double expected,
            double ratio,
            double brier,
            double skill,
            double auc,
            List<ModelReport.FrequencyClass> frequencies) {}

    /** Expected and actual amounts of those for whom an amount can be expected. */
    record Revenue(double expected, double actual) {}

    /** A group with what is expected of each of its customers. */
    private record Forecast(Observed group, double expected, double buys) {}

    long customers() {
        return customers;
    }

    long purchases() {
        return purchases;
    }

    double baseRate() {
        return customers == 0 ? 0 : (double) buyers / customers;
    }

    Result of(BuyingModel model) {
        var forecasts = groups.stream()
                .map(group ->
                        new Forecast(group, model.expected(group.history(), weeks), model.buys(group.history(), weeks)))
                .toList();
        var expected = sum(
                forecasts, forecast -> forecast.expected() * forecast.group().customers());
        var brier = sum(forecasts, HoldBack::squaredError) / customers;
        var rate = baseRate();
        return new Result(
                expected,
                purchases == 0 ? Double.NaN : expected / purchases,
                brier,
                buyers == 0 || buyers == customers ? Double.NaN : 1 - brier / (rate * (1 - rate)),
                auc(forecasts),
                frequencies(forecasts));
    }

    /** Amounts follow the mean of each customer and purchases the model: the Gamma-Gamma model holds them for independent. */
    Revenue revenue(BuyingModel model, GammaGamma spend) {
        var expected = 0.0;
        var actual = 0.0;
        for (var group : groups) {
            // the expectation is linear in the mean amount, so the group's mean stands for its customers
            var amount = spend.expectedSpend(group.repeats(), Math.max(0, group.meanSpends() / group.customers()));
            if (amount.isPresent()) {
                expected += model.expected(group.history(), weeks) * group.customers() * amount.getAsDouble();
                actual += group.laterSpend();
            }
        }
        return new Revenue(expected, actual);
    }

    private static double squaredError(Forecast forecast) {
        var group = forecast.group();
        var missed = 1 - forecast.buys();
        return group.buyers() * missed * missed
                + (group.customers() - group.buyers()) * forecast.buys() * forecast.buys();
    }

    private double auc(List<Forecast> forecasts) {
        if (buyers == 0 || buyers == customers) {
            return Double.NaN;
        }
        var ranked = forecasts.stream()
                .sorted(Comparator.comparingDouble(Forecast::buys))
                .toList();
        var right = 0.0;
        var below = 0L;
        for (var first = 0; first < ranked.size(); ) {
            var tiedBuyers = 0L;
            var tiedOthers = 0L;
            var next = first;
            for (;
                    next < ranked.size()
                            && ranked.get(next).buys() == ranked.get(first).buys();
                    next++) {
                var group = ranked.get(next).group();
                tiedBuyers += group.buyers();
                tiedOthers += group.customers() - group.buyers();
            }
            right += tiedBuyers * (below + tiedOthers / 2.0);
            below += tiedOthers;
            first = next;
        }
        return right / ((double) buyers * (customers - buyers));
    }

    private static List<ModelReport.FrequencyClass> frequencies(List<Forecast> forecasts) {
        var classes = new ArrayList<ModelReport.FrequencyClass>();
        for (var repeats = 0; repeats <= LAST_CLASS; repeats++) {
            var lowest = repeats;
            var members = forecasts.stream()
                    .filter(forecast -> Math.min(forecast.group().repeats(), LAST_CLASS) == lowest)
                    .toList();
            frequency(repeats, members).ifPresent(classes::add);
        }
        return classes;
    }

    private static Optional<ModelReport.FrequencyClass> frequency(int repeats, List<Forecast> members) {
        var customers = members.stream()
                .mapToLong(forecast -> forecast.group().customers())
                .sum();
        return customers == 0
                ? Optional.empty()
                : Optional.of(new ModelReport.FrequencyClass(
                        repeats,
                        repeats == LAST_CLASS,
                        customers,
                        Decimals.of(
                                sum(members, forecast -> forecast.group().later()) / customers, Decimals.PROBABILITY),
                        Decimals.of(
                                sum(
                                                members,
                                                forecast -> forecast.expected()
                                                        * forecast.group().customers())
                                        / customers,
                                Decimals.PROBABILITY)));
    }

    private static double sum(List<Forecast> forecasts, ToDoubleFunction<Forecast> figure) {
        return forecasts.stream().mapToDouble(figure).sum();
    }
}
