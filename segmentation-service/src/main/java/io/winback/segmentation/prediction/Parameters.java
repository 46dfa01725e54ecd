package io.winback.segmentation.prediction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parameters by name, in the order of the papers. */
final class Parameters {

    static final List<String> RATE = List.of("r", "alpha");
    static final List<String> RATE_AND_DROPOUT = List.of("r", "alpha", "a", "b");
    static final List<String> SPEND = List.of("p", "q", "gamma");

    private Parameters() {}

    static Map<String, Double> named(List<String> names, double... values) {
        var named = new LinkedHashMap<String, Double>();
        for (var i = 0; i < values.length; i++) {
            named.put(names.get(i), values[i]);
        }
        return named;
    }

    static double of(Map<String, Double> parameters, String name) {
        var value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The parameter " + name + " is missing");
        }
        return value;
    }

    static void requirePositive(List<String> names, double... values) {
        for (var i = 0; i < values.length; i++) {
            if (!(values[i] > 0 && values[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(names.get(i) + " must be above zero, not " + values[i]);
            }
        }
    }

    static void requireTime(double weeks) {
        if (!(weeks >= 0 && weeks < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Weeks must not be below zero, not " + weeks);
        }
    }
}
