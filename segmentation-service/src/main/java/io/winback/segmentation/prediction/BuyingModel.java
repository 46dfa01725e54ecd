package io.winback.segmentation.prediction;

import java.util.Map;

/**
 * Says how often customers buy: while alive at random with a rate of his own, which is Gamma(r, alpha) over all customers. Times are
 * weeks and not negative.
 */
public sealed interface BuyingModel permits DropoutModel, Nbd {

    Family family();

    /** By the names of the papers. */
    Map<String, Double> parameters();

    /**
     * The probability that the customer has not dropped out by the end of his history. BG/NBD says 1 of every one-time buyer, however
     * long he has been silent: never rank by it, {@link #buys} is for that.
     */
    double alive(History history);

    /** The number of purchases to expect in the weeks after the history (the mean, alive or not). */
    double expected(History history, double weeks);

    /** The probability of at least one purchase in the weeks after the history: "p_buy". */
    double buys(History history, double weeks);

    /** The probability that somebody of whom only the first purchase is known makes so many more in the weeks after it. */
    double share(int repeats, double weeks);

    /** The natural logarithm of the likelihood of one history. */
    double logLikelihood(History history);

    /** The number of repeat purchases to expect of a new customer in the weeks after his first purchase. */
    default double expectedFromStart(double weeks) {
        return expected(new History(0, 0, 0), weeks);
    }
}
