package io.winback.survey.questionnaire;

/** Whether a survey takes answers. */
public enum SurveyState {
    /** Written, never published. */
    DRAFT,
    /** It can be answered. */
    OPEN,
    /** It takes no answers any more, until it is opened again. */
    CLOSED
}
