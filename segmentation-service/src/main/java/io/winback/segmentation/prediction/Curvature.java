package io.winback.segmentation.prediction;

import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;

/** The main directions of a log-likelihood's surface and how it bends in them. */
final class Curvature {

    private static final double FLATTEST = 1e-13;

    private final EigenDecompositionSymmetric bends;
    private final double strongest;

    Curvature(double[][] hessian) {
        bends = new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(hessian));
        var largest = 0.0;
        for (var bend : bends.getEigenvalues()) {
            largest = Math.max(largest, Math.abs(bend));
        }
        strongest = largest;
    }

    boolean isMaximum() {
        for (var bend : bends.getEigenvalues()) {
            if (!(bend < -FLATTEST * strongest)) {
                return false;
            }
        }
        return strongest > 0;
    }

    /** The diagonal of the inverse of the negative second derivatives. */
    double variance(int parameter) {
        var sum = 0.0;
        for (var i = 0; i < bends.getEigenvalues().length; i++) {
            var part = bends.getEigenvector(i).getEntry(parameter);
            sum -= part * part / bends.getEigenvalue(i);
        }
        return sum;
    }

    /** Newton's step; where the surface bends upwards it leads away from the bottom. */
    double[] step(double[] gradient) {
        var step = new double[gradient.length];
        for (var i = 0; i < step.length; i++) {
            var axis = bends.getEigenvector(i);
            var rise = 0.0;
            for (var j = 0; j < step.length; j++) {
                rise += axis.getEntry(j) * gradient[j];
            }
            var bend = Math.max(Math.abs(bends.getEigenvalue(i)), FLATTEST * strongest);
            for (var j = 0; j < step.length; j++) {
                step[j] += axis.getEntry(j) * rise / bend;
            }
        }
        return step;
    }
}
