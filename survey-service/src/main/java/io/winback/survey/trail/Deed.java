package io.winback.survey.trail;

/** What can be done with an answer. */
public enum Deed {
    /** Read, and nothing is left to do. */
    DONE,
    REOPENED,
    /** It names an improvement. */
    NAMED,
    /** It does not name the improvement, whatever the rule says. */
    NOT_NAMED,
    /** It was suggested to leave the customer alone. */
    PROPOSED,
    /** A part of it may be quoted. */
    RELEASED,
    /** No part of it may be quoted any longer. */
    TAKEN_BACK
}
