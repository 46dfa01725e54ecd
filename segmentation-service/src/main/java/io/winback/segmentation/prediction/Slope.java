package io.winback.segmentation.prediction;

/**
 * A log-likelihood at one point, with its derivatives by the natural logarithms of the parameters: these have no border, and standard
 * errors follow from them.
 */
record Slope(double value, double[] gradient, double[][] hessian) {

    static Slope flat(int parameters) {
        return new Slope(0, new double[parameters], new double[parameters][parameters]);
    }

    /** Turns derivatives by the parameters themselves into those by their logarithms. */
    static Slope byLogarithms(double value, double[] parameters, double[] gradient, double[][] hessian) {
        for (var i = 0; i < parameters.length; i++) {
            for (var j = 0; j < parameters.length; j++) {
                hessian[i][j] *= parameters[i] * parameters[j];
            }
            hessian[i][i] += parameters[i] * gradient[i];
        }
        for (var i = 0; i < parameters.length; i++) {
            gradient[i] *= parameters[i];
        }
        return new Slope(value, gradient, hessian);
    }

    /** Of the sum, where the parameters of the other are the first ones of this. */
    Slope plus(Slope other) {
        var first = gradient.clone();
        var second = new double[hessian.length][];
        for (var i = 0; i < second.length; i++) {
            second[i] = hessian[i].clone();
        }
        for (var i = 0; i < other.gradient.length; i++) {
            first[i] += other.gradient[i];
            for (var j = 0; j < other.gradient.length; j++) {
                second[i][j] += other.hessian[i][j];
            }
        }
        return new Slope(value + other.value, first, second);
    }

    /** The largest absolute derivative. */
    double steepness() {
        var largest = 0.0;
        for (var derivative : gradient) {
            largest = Math.max(largest, Math.abs(derivative));
        }
        return largest;
    }

    boolean isFinite() {
        var sum = value;
        for (var i = 0; i < gradient.length; i++) {
            sum += gradient[i];
            for (var second : hessian[i]) {
                sum += second;
            }
        }
        return Double.isFinite(sum);
    }
}
