package io.winback.survey.questionnaire;

/** What the answer to a question tells the other services. */
public enum Meaning {
    /** The churn reason. */
    REASON,
    /** What it was in particular. */
    SUB_REASON,
    /** What the customer needs now: every code chosen is a need. */
    NEED,
    /** Whether the customer knows a product: {@link Question#KNOWN} or {@link Question#NOT_KNOWN}. */
    FAMILIARITY,
    /** What the customer values here: every code chosen is a strength. */
    STRENGTH,
    /** Whether and how a person should get back to the customer: {@code NO}, {@code MAIL} or {@code PHONE}. */
    CONTACT,
    /** Whether the shop may quote what was written: {@code NO} or {@code YES}. */
    QUOTE,
    /** Under which name; a text. */
    QUOTE_NAME
}
