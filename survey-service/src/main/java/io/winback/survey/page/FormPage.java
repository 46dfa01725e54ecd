package io.winback.survey.page;

import io.winback.survey.questionnaire.Fault;
import io.winback.survey.questionnaire.Questionnaire;
import io.winback.survey.questionnaire.Values;
import java.time.Instant;
import java.util.Map;

/**
 * What the form page is made of.
 *
 * @param answered whether an answer is there to be changed
 * @param until when answering ends
 * @param keep what a change of language must not lose, as more of a query
 */
record FormPage(
        Questionnaire questionnaire,
        String language,
        Values values,
        Map<String, Fault> faults,
        boolean answered,
        Instant until,
        String keep) {

    /** Whether every reader with these marks is shown the same. */
    boolean blank() {
        return !answered && faults.isEmpty() && values.texts().isEmpty();
    }
}
