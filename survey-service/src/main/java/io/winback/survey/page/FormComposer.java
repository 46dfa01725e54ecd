package io.winback.survey.page;

import io.winback.survey.questionnaire.Condition;
import io.winback.survey.questionnaire.Fault;
import io.winback.survey.questionnaire.Kind;
import io.winback.survey.questionnaire.Meaning;
import io.winback.survey.questionnaire.Mode;
import io.winback.survey.questionnaire.Option;
import io.winback.survey.questionnaire.Question;
import io.winback.survey.questionnaire.Questionnaire;
import io.winback.survey.questionnaire.Values;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts a questionnaire into one language, with what was filled in and what is wrong with it. A question that depends on one option goes
 * beneath that option, one that depends on several beneath all of them; the style alone shows it once one of them is chosen.
 */
record FormComposer(
        Questionnaire questionnaire, String language, PageMessages messages, Values values, Map<String, Fault> faults) {

    private static final int LONGEST_LINE = 120;

    FormView compose(String shown, String answeredUntil, boolean inert) {
        return new FormView(
                said(questionnaire.title()),
                said(questionnaire.intro()),
                questionnaire.questions().stream()
                        .filter(question -> question.when() == null)
                        .map(this::question)
                        .toList(),
                shown,
                answeredUntil,
                questionnaire.questions().stream()
                        .filter(question -> faults.containsKey(question.key()))
                        .map(question -> new FaultLink(id(question) + "-1", said(question.text())))
                        .toList(),
                questionnaire.mode() == Mode.CONFIDENTIAL,
                questionnaire.with(Meaning.QUOTE).findAny().isPresent(),
                inert);
    }

    private QuestionView question(Question question) {
        var hint = said(question.hint());
        var help = help(question);
        var fault = fault(question);
        var ends = new Ends(question, messages);
        var low = end(ends.low(), ends.ourLow());
        var high = end(ends.high(), ends.ourHigh());
        return new QuestionView(
                id(question),
                question.key(),
                control(question),
                said(question.text()),
                hint,
                help,
                question.required(),
                question.required() && question.when() == null && question.kind() != Kind.MULTIPLE,
                question.longest(),
                values.text(question.key()).orElse(""),
                fault,
                described(
                        id(question),
                        Map.of(
                                "hint", !hint.isEmpty(),
                                "help", !help.isEmpty(),
                                "ends", !low.isEmpty() || !high.isEmpty(),
                                "fault", !fault.isEmpty())),
                low,
                high,
                isBeneathOneOption(question) ? "" : "f" + number(question),
                options(question),
                dependents(question)
                        .filter(other -> !isBeneathOneOption(other))
                        .map(this::question)
                        .toList());
    }

    private List<OptionView> options(Question question) {
        var codes = question.codes();
        var texts = question.options().stream().collect(Collectors.toMap(Option::code, Option::text));
        return IntStream.range(0, codes.size())
                .mapToObj(at -> {
                    var code = codes.get(at);
                    return new OptionView(
                            id(question) + "-" + (at + 1),
                            code,
                            texts.containsKey(code) ? said(texts.get(code)) : new Said(code, ""),
                            values.codes(question.key()).contains(code),
                            shows(question, code),
                            dependents(question)
                                    .filter(other -> isBeneathOneOption(other) && asked(other, code))
                                    .map(this::question)
                                    .toList());
                })
                .toList();
    }

    private String shows(Question question, String code) {
        return dependents(question)
                .filter(other -> !isBeneathOneOption(other) && asked(other, code))
                .map(other -> "s" + number(other))
                .collect(Collectors.joining(" "));
    }

    private Stream<Question> dependents(Question question) {
        return questionnaire.questions().stream()
                .filter(other -> other.when() != null && other.when().question().equals(question.key()));
    }

    private static boolean asked(Question question, String code) {
        return question.when() != null && question.when().codes().contains(code);
    }

    private boolean isBeneathOneOption(Question question) {
        return question.when() != null
                && question.when().codes().size() == 1
                && !kindOfCondition(question.when()).isNumber();
    }

    private Kind kindOfCondition(Condition when) {
        return questionnaire.question(when.question()).map(Question::kind).orElse(Kind.SINGLE);
    }

    private String id(Question question) {
        return "q" + number(question);
    }

    private int number(Question question) {
        return questionnaire.questions().indexOf(question);
    }

    /** A single option can be taken back only as a checkbox. */
    private static String control(Question question) {
        return switch (question.kind()) {
            case SINGLE -> question.options().size() == 1 ? "checkbox" : "radio";
            case MULTIPLE -> "checkbox";
            case SCALE, NPS, CSAT -> "number";
            case TEXT -> question.longest() > LONGEST_LINE ? "text" : "line";
        };
    }

    private String help(Question question) {
        if (question.kind() != Kind.MULTIPLE) {
            return "";
        }
        return question.atMost() == null ? messages.chooseAll() : messages.chooseAtMost(question.atMost());
    }

    private static String described(String id, Map<String, Boolean> parts) {
        return Stream.of("hint", "help", "ends", "fault")
                .filter(parts::get)
                .map(part -> id + "-" + part)
                .collect(Collectors.joining(" "));
    }

    private Said said(@Nullable Map<String, String> texts) {
        if (texts == null) {
            return Said.NOTHING;
        }
        var text = questionnaire.in(language, texts);
        return new Said(text, text.isEmpty() || texts.containsKey(language) ? "" : questionnaire.fallback());
    }

    private Said end(@Nullable Map<String, String> texts, String ours) {
        if (texts != null && !texts.isEmpty()) {
            return said(texts);
        }
        var spoken = PageLanguage.ours(language);
        return new Said(ours, ours.isEmpty() || spoken.equals(language) ? "" : spoken);
    }

    private String fault(Question question) {
        var fault = faults.get(question.key());
        if (fault == null) {
            return "";
        }
        return switch (fault) {
            case REQUIRED -> question.kind() == Kind.TEXT ? messages.faultNoText() : messages.faultRequired();
            case UNKNOWN_OPTION -> messages.faultUnknown();
            case TOO_MANY ->
                question.atMost() == null ? messages.faultUnknown() : messages.faultTooMany(question.atMost());
            case TOO_LONG -> messages.faultTooLong(question.longest());
        };
    }
}
