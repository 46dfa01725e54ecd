package io.winback.segmentation.prediction;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A point of a likelihood, as logarithms of the parameters, and its slope there. */
record Optimum(List<String> names, double[] logarithms, Slope slope) {

    /** Bound of the logarithms: parameters beyond a thousand million, or its inverse, are those of a border. */
    static final double FARTHEST = Math.log(1e9);

    static Optimum at(Likelihood likelihood, double[] logarithms) {
        return new Optimum(likelihood.names(), logarithms, likelihood.at(logarithms));
    }

    double value(int parameter) {
        return Math.exp(logarithms[parameter]);
    }

    Map<String, Double> parameters() {
        return Parameters.named(names, Arrays.stream(logarithms).map(Math::exp).toArray());
    }

    /**
     * Of the parameters by name: from the inverse of the negative second derivatives by the logarithms, se(theta) = theta se(ln theta).
     * Empty where the likelihood does not fall in every direction.
     */
    Map<String, Double> standardErrors() {
        var curvature = new Curvature(slope.hessian());
        var errors = new LinkedHashMap<String, Double>();
        if (curvature.isMaximum()) {
            for (var i = 0; i < logarithms.length; i++) {
                errors.put(names.get(i), value(i) * Math.sqrt(curvature.variance(i)));
            }
        }
        return errors;
    }
}
