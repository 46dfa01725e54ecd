package io.winback.survey.hostility;

import io.winback.survey.answer.AnswerListener;
import io.winback.survey.questionnaire.Mode;
import jakarta.inject.Singleton;

/**
 * Reads what a customer wrote, and proposes to leave alone who is hostile. Neither confidential answers are read nor those that a machine
 * may have sent.
 */
@Singleton
class Hostility implements AnswerListener {

    private final HostileWords words;
    private final Proposals proposals;

    Hostility(HostileWords words, Proposals proposals) {
        this.words = words;
        this.proposals = proposals;
    }

    @Override
    public void given(Given answer) {
        if (answer.values().texts().isEmpty()
                || !answer.suspicion().isEmpty()
                || answer.questionnaire().mode() != Mode.IDENTIFIED) {
            return;
        }
        var categories = words.categories(answer.values().texts().values());
        if (!categories.isEmpty()) {
            var evidence = "An answer to the survey " + answer.questionnaire().key() + " has words of hostility ("
                    + String.join(", ", categories) + ").";
            proposals.propose(answer.customerId(), answer.answerId(), evidence);
        }
    }
}
