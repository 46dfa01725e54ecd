package io.winback.survey.questionnaire;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What is wrong with a definition, and where in it.
 *
 * @param field such as {@code questions[2].when.codes[0]}
 * @param message what is wrong, and how to mend it
 */
@RegisterForReflection
record Place(String field, String message) {

    @Override
    public String toString() {
        return field + ": " + message;
    }
}
