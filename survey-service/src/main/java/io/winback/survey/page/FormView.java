package io.winback.survey.page;

import java.util.List;

/**
 * The form as it is shown.
 *
 * @param shown when the page was made, signed
 * @param answeredUntil when a given answer can be changed no more; empty if none was given
 * @param faults of all questions, in their order
 * @param inert whether it can only be looked at
 */
record FormView(
        Said title,
        Said intro,
        List<QuestionView> questions,
        String shown,
        String answeredUntil,
        List<FaultLink> faults,
        boolean confidential,
        boolean quoted,
        boolean inert) {

    public boolean faulty() {
        return !faults.isEmpty();
    }
}
