package io.winback.survey.answer;

import io.winback.survey.questionnaire.Meaning;
import io.winback.survey.questionnaire.Question;
import io.winback.survey.questionnaire.Questionnaire;
import io.winback.survey.questionnaire.Values;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an answer means to others than its survey.
 *
 * @param reason churn reason; absent where none was asked or chosen
 * @param contactBy MAIL or PHONE; absent if nobody should get back
 */
record Meant(
        @Nullable String reason,
        @Nullable String subReason,
        List<String> needs,
        List<SurveyAnswered.Familiarity> familiarity,
        @Nullable String contactBy) {

    /** Of an answer that tells nobody anything. */
    static final Meant NOTHING = new Meant(null, null, List.of(), List.of(), null);

    private static final String NO_CONTACT = "NO";

    static Meant by(Questionnaire questionnaire, Values values) {
        return new Meant(
                first(questionnaire.meant(Meaning.REASON, values)),
                first(questionnaire.meant(Meaning.SUB_REASON, values)),
                questionnaire.meant(Meaning.NEED, values),
                questionnaire
                        .with(Meaning.FAMILIARITY)
                        .flatMap(question -> familiarity(question, values).stream())
                        .toList(),
                first(questionnaire.meant(Meaning.CONTACT, values).stream()
                        .filter(by -> !by.equals(NO_CONTACT))
                        .toList()));
    }

    private static Optional<SurveyAnswered.Familiarity> familiarity(Question question, Values values) {
        var product = question.product();
        var codes = values.codes(question.key());
        return product == null || codes.isEmpty()
                ? Optional.empty()
                : Optional.of(new SurveyAnswered.Familiarity(product, codes.contains(Question.KNOWN)));
    }

    private static @Nullable String first(List<String> codes) {
        return codes.isEmpty() ? null : codes.get(0);
    }
}
