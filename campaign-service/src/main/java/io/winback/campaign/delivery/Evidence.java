package io.winback.campaign.delivery;

/** How it came to be known what had become of a mail, apart from the mail server's own word in time. */
public enum Evidence {
    /** A person followed a link of the mail. */
    CLICK,
    /** Somebody unsubscribed by a link of the mail. */
    UNSUBSCRIBE,
    /** The survey the mail asks for was answered. */
    SURVEY_ANSWER,
    /** A delivery status notification came to the bounce address of the mail (RFC 3464). */
    DSN,
    /** A mail provider told us by its feedback. */
    FEEDBACK,
    /** An operator looked it up at the mail server. */
    OPERATOR,
    /** The mail server's own word, after the lease of the dispatch was over. */
    LATE_REPLY
}
