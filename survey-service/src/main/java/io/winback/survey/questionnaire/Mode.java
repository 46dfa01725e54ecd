package io.winback.survey.questionnaire;

/** Who learns what was answered; settled with the first version of a survey, for good. */
public enum Mode {
    /** The shop, answer by answer; the other services, as codes. */
    IDENTIFIED,
    /** Nobody: only sums over enough people leave the service, and that somebody answered. */
    CONFIDENTIAL
}
