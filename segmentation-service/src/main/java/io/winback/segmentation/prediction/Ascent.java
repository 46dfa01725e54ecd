package io.winback.segmentation.prediction;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finishes what the {@link Search} began, by Newton's method with the exact second derivatives, which the library lacks: each step near a
 * maximum doubles the digits, so flat maxima come out exactly, too. Where the surface bends the wrong way it goes up the slope all the
 * same, and a step that gains too little is halved.
 */
final class Ascent {

    private static final int MOST_STEPS = 200;
    private static final int MOST_HALVINGS = 40;
    private static final double FLAT = 1e-8;
    private static final double LONGEST_STEP = 3;
    private static final double SUFFICIENT = 1e-4;

    /** Gains of a smaller part of the value drown in its rounding: then the slope is the judge. */
    private static final double UNSEEN = 1e-12;

    private final Likelihood likelihood;

    private Ascent(Likelihood likelihood) {
        this.likelihood = likelihood;
    }

    /**
     * The maximum that is reached from there.
     *
     * @param start logarithms of the parameters
     * @throws FitImpossibleException if the likelihood cannot be reckoned there
     */
    static Optimum from(Likelihood likelihood, double... start) {
        return new Ascent(likelihood).from(Search.from(likelihood, start));
    }

    private Optimum from(Optimum start) {
        var here = start;
        for (var steps = 0; steps < MOST_STEPS && here.slope().steepness() > FLAT; steps++) {
            var next = upwards(here);
            if (next == null) {
                break;
            }
            here = next;
        }
        return here;
    }

    private @Nullable Optimum upwards(Optimum here) {
        var gradient = here.slope().gradient();
        var step = new Curvature(here.slope().hessian()).step(gradient);
        var longest = Arrays.stream(step).map(Math::abs).max().orElse(0);
        var part = Math.min(1, LONGEST_STEP / longest);
        for (var halvings = 0; halvings < MOST_HALVINGS; halvings++, part /= 2) {
            var rise = 0.0;
            var point = here.logarithms().clone();
            for (var i = 0; i < point.length; i++) {
                point[i] = Math.max(-Optimum.FARTHEST, Math.min(Optimum.FARTHEST, point[i] + part * step[i]));
                rise += (point[i] - here.logarithms()[i]) * gradient[i];
            }
            var next = Optimum.at(likelihood, point);
            if (rise < UNSEEN * Math.abs(here.slope().value())) {
                return next.slope().steepness() < here.slope().steepness() ? next : null;
            }
            if (next.slope().isFinite() && next.slope().value() > here.slope().value() + SUFFICIENT * rise) {
                return next;
            }
        }
        return null;
    }
}
