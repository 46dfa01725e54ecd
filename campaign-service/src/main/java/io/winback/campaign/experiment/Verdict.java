package io.winback.campaign.experiment;

/** What a comparison says. */
public enum Verdict {
    /** Not all windows of those it is about have closed. */
    TOO_EARLY,
    /** There is nothing to compare with: nobody was held out, or everybody. */
    NO_COMPARISON,
    /** The windows have closed, and chance alone could have made the difference that is seen. */
    NOT_ENOUGH_DATA,
    BETTER,
    WORSE
}
