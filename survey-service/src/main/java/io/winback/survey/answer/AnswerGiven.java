package io.winback.survey.answer;

import io.winback.survey.questionnaire.FilledForm;
import io.winback.survey.questionnaire.Meaning;
import io.winback.survey.questionnaire.Questionnaire;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A complete form, with what it means to the other services.
 *
 * @param values by question: a code, or what the customer wrote
 * @param contactBy absent if nobody should get back
 */
public record AnswerGiven(
        int surveyVersion,
        String language,
        Map<String, String> values,
        String reason,
        @Nullable String subReason,
        @Nullable String contactBy) {

    private static final String NO_CONTACT = "NO";

    public AnswerGiven {
        values = Map.copyOf(values);
    }

    /** From a form that is complete; a questionnaire that asks for no reason yields OTHER. */
    public static AnswerGiven of(Questionnaire questionnaire, FilledForm form, String language) {
        var values = form.values();
        return new AnswerGiven(
                questionnaire.version(),
                language,
                values,
                questionnaire.meant(Meaning.REASON, values).orElse("OTHER"),
                orNull(questionnaire.meant(Meaning.SUB_REASON, values)),
                orNull(questionnaire.meant(Meaning.CONTACT, values).filter(by -> !NO_CONTACT.equals(by))));
    }

    private static @Nullable String orNull(Optional<String> text) {
        return text.isPresent() ? text.get() : null;
    }
}
