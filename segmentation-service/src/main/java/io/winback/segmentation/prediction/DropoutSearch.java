package io.winback.segmentation.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The highest maximum of a model with dropout, and whether it says more than the model without. There can be several: inside, and at
 * the borders where nobody drops out, all drop out alike, or each does at once or never. Where the first one found leaves a doubt, others
 * are looked for.
 */
record DropoutSearch(Optimum without, Optimum best) {

    /** The data do not tell models apart whose log-likelihoods are no farther from each other. */
    private static final double SAME = 1e-3;

    /** Half the 95 % point of chi-square with two degrees of freedom: what two parameters gain by chance. */
    private static final double SIGNIFICANT = 2.995732;

    /** Above this a Gamma or Beta distribution is a single value, as far as any data tell. */
    private static final double WITHOUT_SPREAD = 1e4;

    /** Standard errors, as parts of the parameters. */
    private static final double NARROW = .5;

    /** (a, b) where to begin: dropout as usual; rare and frequent; of most, or of a few, at once. */
    private static final double[][] BEGINNINGS = {{.5, 2}, {.01, 5}, {1, 1}, {.5, .3}, {.005, .02}};

    private static final int R = 0;
    private static final int ALPHA = 1;
    private static final int A = 2;

    /**
     * @param without the maximum without dropout
     * @param rates logarithms of r and alpha to begin with
     */
    static DropoutSearch from(DropoutLikelihood likelihood, Optimum without, double[] rates) {
        var search = new DropoutSearch(without, without);
        for (var beginning : BEGINNINGS) {
            var found = Ascent.from(likelihood, rates[R], rates[ALPHA], Math.log(beginning[0]), Math.log(beginning[1]));
            if (search.isBelow(found)) {
                search = new DropoutSearch(without, found);
            }
            if (search.isBeyondDoubt()) {
                break;
            }
        }
        return search;
    }

    static boolean hasSpread(Optimum rates) {
        return rates.value(R) <= WITHOUT_SPREAD;
    }

    private boolean isBelow(Optimum found) {
        return found.slope().value() > best.slope().value() + (isIdentified() ? 0 : SAME);
    }

    boolean isIdentified() {
        return best != without;
    }

    /** Whether the maximum is far from the borders and narrow, so that no other is to be expected. */
    private boolean isBeyondDoubt() {
        var parameters = best.parameters();
        var errors = best.standardErrors();
        return caveats().isEmpty()
                && !errors.isEmpty()
                && errors.entrySet().stream()
                        .allMatch(error -> error.getValue() < NARROW * Parameters.of(parameters, error.getKey()));
    }

    List<Caveat> caveats() {
        if (!isIdentified()) {
            return List.of(Caveat.DROPOUT_NOT_IDENTIFIED);
        }
        var caveats = new ArrayList<Caveat>();
        if (best.slope().value() - without.slope().value() < SIGNIFICANT) {
            caveats.add(Caveat.DROPOUT_UNCERTAIN);
        }
        if (best.value(A) > WITHOUT_SPREAD) {
            caveats.add(Caveat.DROPOUT_SPREAD_NOT_IDENTIFIED);
        }
        if (!hasSpread(best)) {
            caveats.add(Caveat.RATE_SPREAD_NOT_IDENTIFIED);
        }
        return caveats;
    }

    /** Without those of parameters of which only the ratio is known. */
    Map<String, Double> standardErrors() {
        var errors = best.standardErrors();
        if (caveats().contains(Caveat.DROPOUT_SPREAD_NOT_IDENTIFIED)) {
            errors.keySet().removeAll(List.of("a", "b"));
        }
        if (caveats().contains(Caveat.RATE_SPREAD_NOT_IDENTIFIED)) {
            errors.keySet().removeAll(Parameters.RATE);
        }
        return errors;
    }
}
