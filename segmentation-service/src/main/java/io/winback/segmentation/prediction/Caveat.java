package io.winback.segmentation.prediction;

/** What must be known when a fit is used. */
public enum Caveat {
    DROPOUT_NOT_IDENTIFIED(
            "The data show no dropout: customers who went silent are as likely as those who buy seldom. "
                    + "The fit lies on the border a = 0, and predictions are those of a model in which nobody drops out (NBD)."),
    DROPOUT_UNCERTAIN(
            "A model in which nobody drops out fits the data nearly as well (likelihood ratio, 5 %), so a and b are known "
                    + "but roughly."),
    RATE_SPREAD_NOT_IDENTIFIED(
            "Apart from their dropout customers seem to buy equally often: r and alpha are large and only their ratio "
                    + "is known. Predictions are not concerned."),
    DROPOUT_SPREAD_NOT_IDENTIFIED(
            "The data do not tell how much customers differ in their dropout: a and b are large and only their ratio "
                    + "is known. Predictions are not concerned."),
    SPEND_MEAN_UNDEFINED("Amounts spread so much (q is at most 1) that those of one-time buyers have no finite mean: "
            + "there is no expected spend for them."),
    SPEND_DEPENDS_ON_FREQUENCY(
            "Spend and frequency are correlated by more than .3; the model takes them for independent, "
                    + "so values of frequent buyers are off to one side.");

    private final String text;

    Caveat(String text) {
        this.text = text;
    }

    /** In words, in English. */
    public String text() {
        return text;
    }
}
