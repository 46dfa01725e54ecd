package io.winback.segmentation.prediction;

/** Counts of what sums over occasions need. */
final class Chances {

    private Chances() {}

    /** At j: the number of customers with more than j of repeats + first; sums over j below that number are then one sum over j. */
    static double[] customersAbove(Histories histories, int first) {
        var most = 0;
        for (var i = 0; i < histories.size(); i++) {
            most = Math.max(most, histories.repeats(i) + first);
        }
        var above = new double[most];
        for (var i = 0; i < histories.size(); i++) {
            var number = histories.repeats(i) + first;
            if (number > 0) {
                above[number - 1] += histories.customers(i);
            }
        }
        for (var j = most - 2; j >= 0; j--) {
            above[j] += above[j + 1];
        }
        return above;
    }
}
