package io.winback.survey;

import io.winback.survey.questionnaire.Mode;
import io.winback.survey.questionnaire.Questionnaire;
import io.winback.survey.questionnaire.QuestionnaireService;
import jakarta.inject.Singleton;

/** Publishes relatives of the built-in questionnaire. */
@Singleton
public class Surveys {

    private final QuestionnaireService questionnaires;

    Surveys(QuestionnaireService questionnaires) {
        this.questionnaires = questionnaires;
    }

    /** Lets nobody change an answer. */
    public String settled() {
        return published("settled", Mode.IDENTIFIED, false);
    }

    public String confidential() {
        return published("confidential", Mode.CONFIDENTIAL, true);
    }

    private String published(String key, Mode mode, boolean changeable) {
        var of = ChurnReason.questionnaire();
        questionnaires.publish(new Questionnaire(
                key, 1, key, mode, changeable, of.languages(), of.title(), of.intro(), of.questions()));
        return key;
    }
}
