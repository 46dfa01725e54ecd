package io.winback.segmentation.prediction;

/**
 * What the models know of a customer.
 *
 * @param repeats purchases after the first (x): distinct days with a purchase less one
 * @param recency weeks from the first purchase to the last (t_x); 0 if there is only one
 * @param age weeks from the first purchase to the end of what is known (T)
 */
public record History(int repeats, double recency, double age) {

    static final int DAYS_OF_A_WEEK = 7;

    public History {
        if (repeats < 0 || !(recency >= 0 && recency <= age && age < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A history needs repeats >= 0 and 0 <= recency <= age, not %d, %s, %s"
                    .formatted(repeats, recency, age));
        }
        if (repeats == 0 && recency > 0) {
            throw new IllegalArgumentException("Without a repeat the recency is 0, not " + recency);
        }
    }

    /** The history in whole days, as orders give it. */
    public static History ofDays(int repeats, int recency, int age) {
        return new History(repeats, (double) recency / DAYS_OF_A_WEEK, (double) age / DAYS_OF_A_WEEK);
    }
}
