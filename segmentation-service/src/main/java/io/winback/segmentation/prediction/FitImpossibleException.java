package io.winback.segmentation.prediction;

/** The data do not determine the model; the message says why, in words. */
public class FitImpossibleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    FitImpossibleException(Reason reason) {
        super(reason.text);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why there is no fit. */
    public enum Reason {
        NO_CUSTOMERS("There are no customers yet."),
        NO_TIME("All customers made their first purchase on the last day: nobody had time to come back."),
        NO_REPEATS("Nobody bought a second time."),
        NO_DIFFERENCES(
                "Customers do not differ in how often they buy, or too few have been seen to tell: the spread of their rates "
                        + "cannot be estimated."),
        NO_SPEND("Fewer than two customers have repeat purchases with an amount above zero."),
        NO_SPEND_DIFFERENCES(
                "Amounts do not differ enough, between customers or within them, to estimate their spread."),
        NO_MAXIMUM("The likelihood has no maximum that could be found.");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /** In words, in English. */
        public String text() {
            return text;
        }
    }
}
