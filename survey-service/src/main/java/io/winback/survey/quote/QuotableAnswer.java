package io.winback.survey.quote;

import io.winback.survey.questionnaire.Meaning;
import io.winback.survey.questionnaire.Question;
import io.winback.survey.questionnaire.Questionnaire;
import io.winback.survey.questionnaire.Values;
import java.util.Optional;
import java.util.UUID;

/** An answer as far as quoting it goes. */
record QuotableAnswer(
        UUID id, String customerId, String language, boolean suspected, Questionnaire questionnaire, Values values) {

    /** Whether its author agreed. */
    boolean mayBeQuoted() {
        return questionnaire.mayBeQuoted(values);
    }

    /** Whether these are words of it, one after the other; the author's name is none of them. */
    boolean says(String words) {
        return values.texts().entrySet().stream()
                .filter(text -> questionnaire
                        .question(text.getKey())
                        .map(Question::meaning)
                        .filter(Meaning.QUOTE_NAME::equals)
                        .isEmpty())
                .anyMatch(text -> text.getValue().contains(words));
    }

    /** The name to be shown, if one was given. */
    Optional<String> author() {
        return questionnaire
                .with(Meaning.QUOTE_NAME)
                .flatMap(question -> values.text(question.key()).stream())
                .map(name -> name.substring(0, Math.min(name.length(), QuoteRequest.LONGEST_AUTHOR)))
                .findFirst();
    }
}
