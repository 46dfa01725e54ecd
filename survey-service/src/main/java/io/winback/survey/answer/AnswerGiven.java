package io.winback.survey.answer;

import io.winback.survey.questionnaire.Questionnaire;
import io.winback.survey.questionnaire.Values;
import java.util.Set;

/**
 * A complete form.
 *
 * @param suspicion why a machine may have sent it; empty for nearly all
 */
public record AnswerGiven(Questionnaire questionnaire, String language, Values values, Set<Suspicion> suspicion) {

    public AnswerGiven {
        suspicion = Set.copyOf(suspicion);
    }
}
