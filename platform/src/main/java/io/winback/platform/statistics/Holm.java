package io.winback.platform.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Probabilities adjusted for how many questions were asked, so that among all those told significant at 5 % one is wrong in at most 5 % of
 * such tables: S. Holm, A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6 (1979), p. 65.
 */
public final class Holm {

    private Holm() {}

    /** The adjusted probabilities in the order of the given. */
    public static double[] adjusted(double[] probabilities) {
        var order = IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> probabilities[i]))
                .toList();
        var adjusted = new double[probabilities.length];
        var highest = 0.0;
        for (var rank = 0; rank < order.size(); rank++) {
            var i = order.get(rank);
            highest = Math.max(highest, Math.min(1, (probabilities.length - rank) * probabilities[i]));
            adjusted[i] = highest;
        }
        return adjusted;
    }
}
