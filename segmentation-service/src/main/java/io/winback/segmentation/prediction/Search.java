package io.winback.segmentation.prediction;

import java.util.Arrays;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.vector.constrained.LinearInequalityConstraint;
import org.hipparchus.optim.nonlinear.vector.constrained.SQPOptimizerS;
import org.hipparchus.optim.nonlinear.vector.constrained.SQPOption;
import org.hipparchus.optim.nonlinear.vector.constrained.TwiceDifferentiableFunction;

/**
 * Goes from anywhere to near a maximum, by the library's sequential quadratic programming: BFGS with a line search, within bounds. It
 * gives up where the surface is flat, as at the border without dropout; the best point it has seen is the answer then.
 */
final class Search extends TwiceDifferentiableFunction {

    private static final int MOST_EVALUATIONS = 200;
    private static final int MOST_ITERATIONS = 50;
    private static final double ROUGH = 1e-3;

    private final Likelihood likelihood;
    private Optimum last;
    private Optimum best;

    private Search(Likelihood likelihood, double[] start) {
        this.likelihood = likelihood;
        last = Optimum.at(likelihood, start);
        best = last;
    }

    /**
     * @param start logarithms of the parameters
     * @throws FitImpossibleException if the likelihood cannot be reckoned there
     */
    static Optimum from(Likelihood likelihood, double[] start) {
        var search = new Search(likelihood, start);
        if (!search.best.slope().isFinite()) {
            throw new FitImpossibleException(FitImpossibleException.Reason.NO_MAXIMUM);
        }
        try {
            search.run(start);
        } catch (MathRuntimeException | NullPointerException stuck) {
            // The library's own inner problem has no solution: with an exception of its own, or without a check for it
            // (4.0.3).
            return search.best;
        }
        return search.best;
    }

    private void run(double[] start) {
        var options = new SQPOption();
        options.setUseFunHessian(false);
        options.setEps(ROUGH);
        var above = MatrixUtils.createRealIdentityMatrix(dim());
        var bounds = MatrixUtils.createRealMatrix(2 * dim(), dim());
        bounds.setSubMatrix(above.getData(), 0, 0);
        bounds.setSubMatrix(above.scalarMultiply(-1).getData(), dim(), 0);
        new SQPOptimizerS()
                .optimize(
                        new InitialGuess(start),
                        new ObjectiveFunction(this),
                        new LinearInequalityConstraint(bounds, new ArrayRealVector(2 * dim(), -Optimum.FARTHEST)),
                        options,
                        new MaxEval(MOST_EVALUATIONS),
                        new MaxIter(MOST_ITERATIONS),
                        GoalType.MINIMIZE);
    }

    private Slope at(RealVector logarithms) {
        var point = logarithms.toArray();
        if (!Arrays.equals(point, last.logarithms())) {
            last = Optimum.at(likelihood, point);
            if (last.slope().isFinite() && last.slope().value() > best.slope().value()) {
                best = last;
            }
        }
        return last.slope();
    }

    @Override
    public int dim() {
        return likelihood.names().size();
    }

    @Override
    public double value(RealVector logarithms) {
        return -at(logarithms).value();
    }

    @Override
    public RealVector gradient(RealVector logarithms) {
        return new ArrayRealVector(at(logarithms).gradient()).mapMultiply(-1);
    }

    @Override
    public RealMatrix hessian(RealVector logarithms) {
        return MatrixUtils.createRealMatrix(at(logarithms).hessian()).scalarMultiply(-1);
    }
}
