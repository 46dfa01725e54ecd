package io.winback.campaign.experiment;

import java.util.Arrays;

/**
 * Profit by customer, as statistics look at it; most have none.
 *
 * @param zeros customers without any
 * @param others of each of the others, in the shop's currency, ascending: the same customers say the same, in whatever order they come
 */
public record Profits(long zeros, double[] others) {

    public static final Profits NONE = new Profits(0, new double[] {});

    public Profits {
        others = others.clone();
        Arrays.sort(others);
    }

    public long count() {
        return zeros + others.length;
    }

    /** 0 of nobody. */
    public double mean() {
        return count() == 0 ? 0 : Arrays.stream(others).sum() / count();
    }

    /** Of each customer; memory for 8 bytes each. */
    double[] all() {
        return Arrays.copyOf(others, Math.toIntExact(count()));
    }
}
