package io.winback.survey.questionnaire;

/** How a question is answered. */
public enum Kind {
    /** One of the options. */
    SINGLE,
    /** Any of the options. */
    MULTIPLE,
    /** A whole number of a scale of the survey's own. */
    SCALE,
    /** How likely one would recommend the shop, 0 to 10: F. Reichheld, The One Number You Need to Grow, HBR 81 (2003), 46-54. */
    NPS,
    /** How satisfied one is, 1 to 5. */
    CSAT,
    /** Words of the customer's own. */
    TEXT;

    /** Whether the answer is one whole number. */
    public boolean isNumber() {
        return this == SCALE || this == NPS || this == CSAT;
    }
}
