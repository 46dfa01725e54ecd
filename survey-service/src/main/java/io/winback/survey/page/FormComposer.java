package io.winback.survey.page;

import io.winback.survey.questionnaire.Fault;
import io.winback.survey.questionnaire.Kind;
import io.winback.survey.questionnaire.Option;
import io.winback.survey.questionnaire.Question;
import io.winback.survey.questionnaire.Questionnaire;
import io.winback.survey.questionnaire.Values;
import java.util.List;
import java.util.Map;

/**
 * Puts a questionnaire into one language, with what was filled in and what is wrong with it. A question that depends on an answer goes
 * beneath that answer, where the style alone shows it once the answer is chosen.
 */
record FormComposer(
        Questionnaire questionnaire, String language, PageMessages messages, Values values, Map<String, Fault> faults) {

    FormView compose(String answeredUntil) {
        return new FormView(
                questionnaire.in(language, questionnaire.title()),
                questionnaire.in(language, questionnaire.intro()),
                questionnaire.questions().stream()
                        .filter(question -> question.when() == null)
                        .map(this::question)
                        .toList(),
                answeredUntil,
                !faults.isEmpty());
    }

    private QuestionView question(Question question) {
        return new QuestionView(
                question.key().replace('.', '-'),
                question.key(),
                control(question),
                questionnaire.in(language, question.text()),
                questionnaire.in(language, question.hint()),
                question.required(),
                question.longest(),
                values.text(question.key()).orElse(""),
                fault(question),
                question.options().stream()
                        .map(option -> option(question, option))
                        .toList());
    }

    /** A single option can be taken back only as a checkbox. */
    private static String control(Question question) {
        if (question.kind() == Kind.TEXT) {
            return "text";
        }
        return question.options().size() == 1 ? "checkbox" : "radio";
    }

    private OptionView option(Question question, Option option) {
        return new OptionView(
                (question.key() + "-" + option.code()).replace('.', '-'),
                option.code(),
                questionnaire.in(language, option.text()),
                values.codes(question.key()).contains(option.code()),
                details(question, option));
    }

    private List<QuestionView> details(Question question, Option option) {
        return questionnaire.questions().stream()
                .filter(other -> other.when() != null
                        && other.when().question().equals(question.key())
                        && other.when().codes().contains(option.code()))
                .map(this::question)
                .toList();
    }

    private String fault(Question question) {
        var fault = faults.get(question.key());
        if (fault == null) {
            return "";
        }
        return switch (fault) {
            case REQUIRED -> messages.faultRequired();
            case UNKNOWN_OPTION, TOO_MANY -> messages.faultUnknown();
            case TOO_LONG -> messages.faultTooLong(question.longest());
        };
    }
}
