package io.winback.campaign.definition;

/** What becomes of a mail of which it is not known whether it left. */
public enum OnUnknown {
    /** It is not sent again: at most once. */
    HOLD,
    /** It is sent once more with the same Message-ID: at least once, and at most twice. */
    RESEND_ONCE
}
