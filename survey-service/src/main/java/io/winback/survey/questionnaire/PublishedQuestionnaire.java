package io.winback.survey.questionnaire;

import java.time.Instant;

/**
 * A questionnaire as it was published.
 *
 * @param state of the survey now: open, or closed
 */
public record PublishedQuestionnaire(Questionnaire questionnaire, Instant publishedAt, SurveyState state) {

    /** Whether answers are taken. */
    public boolean open() {
        return state == SurveyState.OPEN;
    }
}
