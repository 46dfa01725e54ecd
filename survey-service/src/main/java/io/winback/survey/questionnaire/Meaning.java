package io.winback.survey.questionnaire;

/** What the answer to a question tells the other services. */
public enum Meaning {
    /** The churn reason. */
    REASON,
    /** What it was in particular. */
    SUB_REASON,
    /** Whether and how a person should get back to the customer. */
    CONTACT
}
