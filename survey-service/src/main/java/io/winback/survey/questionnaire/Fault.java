package io.winback.survey.questionnaire;

/** Why a value given for a question cannot be taken. */
public enum Fault {
    REQUIRED,
    UNKNOWN_OPTION,
    TOO_MANY,
    TOO_LONG
}
