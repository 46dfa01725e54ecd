package io.winback.segmentation.prediction;

import java.util.Arrays;

/** Numbers of repeat purchases and their mean amounts, of the customers who have any. */
public final class Spends {

    private static final int FIRST_CAPACITY = 1024;

    private int[] repeats = new int[FIRST_CAPACITY];
    private double[] means = new double[FIRST_CAPACITY];
    private int size;
    private long excluded;

    /**
     * Customers without repeat purchases are passed over: nothing is learnt from them.
     *
     * @param repeats purchases after the first
     * @param mean their mean amount, all in one currency; a customer of zero or less is counted as excluded
     */
    public void add(int repeats, double mean) {
        if (repeats < 0 || Double.isNaN(mean) || Double.isInfinite(mean)) {
            throw new IllegalArgumentException("No repeats and mean: %d, %s".formatted(repeats, mean));
        }
        if (repeats == 0) {
            return;
        }
        if (mean <= 0) {
            excluded++;
            return;
        }
        if (size == means.length) {
            this.repeats = Arrays.copyOf(this.repeats, 2 * size);
            means = Arrays.copyOf(means, 2 * size);
        }
        this.repeats[size] = repeats;
        means[size++] = mean;
    }

    int size() {
        return size;
    }

    int repeats(int index) {
        return repeats[index];
    }

    double mean(int index) {
        return means[index];
    }

    long excluded() {
        return excluded;
    }

    double meanSpend() {
        var sum = 0.0;
        for (var i = 0; i < size; i++) {
            sum += means[i];
        }
        return sum / size;
    }

    /** Pearson's, of repeats and means; 0 where one of them does not vary. */
    double correlation() {
        var mean = meanSpend();
        var often = Arrays.stream(repeats, 0, size).average().orElse(0);
        var both = 0.0;
        var ofRepeats = 0.0;
        var ofMeans = 0.0;
        for (var i = 0; i < size; i++) {
            both += (repeats[i] - often) * (means[i] - mean);
            ofRepeats += (repeats[i] - often) * (repeats[i] - often);
            ofMeans += (means[i] - mean) * (means[i] - mean);
        }
        return both == 0 ? 0 : both / Math.sqrt(ofRepeats * ofMeans);
    }
}
