package io.winback.survey.questionnaire;

import java.util.Map;

/**
 * What was filled in: only questions that were asked, and only what can be taken.
 *
 * @param faults by question; an answer is stored only without any
 */
public record FilledForm(Values values, Map<String, Fault> faults) {

    public boolean complete() {
        return faults.isEmpty();
    }
}
