package io.winback.survey.analysis;

import java.util.Arrays;

/**
 * What is told of few people. Of any survey a group with too few answers is hidden: its shares say nothing. Of a confidential one nothing
 * may be told from which the answer of somebody could be concluded, by subtraction neither, nor by whoever knows these rules. So there
 * <ul>
 *   <li>a count below the least is hidden, 0 as well as 1, all alike;
 *   <li>where each answer has one code, and so what is hidden is known in sum, one hidden count would be known: it takes the next one in the order
 *       of the questionnaire with it; not the smallest, as that would say how large it is;
 *   <li>where hidden counts must be as large as they can be, or nearly, the next one goes with them, too.
 * </ul>
 *
 * @param least the smallest group told of
 */
public record Discretion(boolean confidential, int least) {

    /** Whether a group of so many is told of. */
    public boolean tells(long of) {
        return of >= Math.max(1, least);
    }

    /** Whether each count is hidden or not told to be few: none is 1 to the least - 1. For what is told as a whole or not at all. */
    public boolean tellsAll(long... counts) {
        return !confidential || Arrays.stream(counts).allMatch(count -> count == 0 || count >= least);
    }

    /**
     * Which counts are hidden.
     *
     * @param of how many answered
     * @param counts by code, in the order of the questionnaire
     * @param exclusive whether each of them chose one code, so that the counts are {@code of} together
     */
    public boolean[] hides(long of, long[] counts, boolean exclusive) {
        var hidden = new boolean[counts.length];
        if (!tells(of)) {
            Arrays.fill(hidden, true);
            return hidden;
        }
        if (!confidential) {
            return hidden;
        }
        for (var i = 0; i < counts.length; i++) {
            hidden[i] = few(counts[i]) || !exclusive && counts[i] != of && few(of - counts[i]);
        }
        if (derivable(of, counts, hidden, exclusive)) {
            hideNext(hidden);
        }
        return hidden;
    }

    private boolean few(long count) {
        return count < least;
    }

    private boolean derivable(long of, long[] counts, boolean[] hidden, boolean exclusive) {
        var many = 0;
        var rest = of;
        for (var i = 0; i < counts.length; i++) {
            if (hidden[i]) {
                many++;
            } else {
                rest -= counts[i];
            }
        }
        return many > 0 && (exclusive && many == 1 || rest >= (least - 1L) * many - 1);
    }

    /** After the last hidden one, round. */
    private static void hideNext(boolean[] hidden) {
        var last = hidden.length - 1;
        while (!hidden[last]) {
            last--;
        }
        for (var step = 1; step < hidden.length; step++) {
            var i = (last + step) % hidden.length;
            if (!hidden[i]) {
                hidden[i] = true;
                return;
            }
        }
    }
}
