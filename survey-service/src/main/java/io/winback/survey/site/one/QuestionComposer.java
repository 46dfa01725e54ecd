package io.winback.survey.site.one;

import io.winback.platform.page.Language;
import io.winback.survey.questionnaire.Kind;
import io.winback.survey.questionnaire.Option;
import io.winback.survey.questionnaire.Question;
import io.winback.survey.questionnaire.Questionnaire;
import io.winback.survey.site.SurveyCodes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Draws what is asked: each question, and beneath it the questions its answers lead to. */
final class QuestionComposer {

    private final Questionnaire questionnaire;
    private final String language;
    private final SurveyWords words;
    private final SurveyCodes codes;

    QuestionComposer(Questionnaire questionnaire, Language reader) {
        this.questionnaire = questionnaire;
        this.language = questionnaire.languages().contains(reader.code()) ? reader.code() : questionnaire.fallback();
        this.words = reader.words(SurveyWords.class);
        this.codes = new SurveyCodes(reader);
    }

    List<QuestionView> compose() {
        return questionnaire.questions().stream()
                .filter(question -> question.when() == null)
                .map(this::question)
                .toList();
    }

    private QuestionView question(Question question) {
        var meaning = question.meaning();
        return new QuestionView(
                question.key(),
                questionnaire.in(language, question.text()),
                question.text().containsKey(language) ? language : questionnaire.fallback(),
                facts(question),
                meaning == null ? "" : words.means(codes.meaning(meaning) + about(question)),
                question.options().stream()
                        .map(option -> new QuestionView.Choice(option.code(), text(option)))
                        .toList(),
                ways(question));
    }

    private static String about(Question question) {
        return question.product() == null ? "" : " (" + question.product() + ")";
    }

    private List<String> facts(Question question) {
        var facts = new ArrayList<String>();
        facts.add(codes.kind(question.kind()));
        var atMost = question.atMost();
        if (atMost != null) {
            facts.add(words.atMost(atMost));
        }
        if (question.kind() == Kind.TEXT) {
            facts.add(words.characters(question.longest()));
        }
        if (question.kind() == Kind.SCALE) {
            facts.add(String.join(" ", question.codes()));
        }
        var scale = question.scale();
        if (scale != null && scale.low() != null && scale.high() != null) {
            facts.add(words.ends(questionnaire.in(language, scale.low()), questionnaire.in(language, scale.high())));
        }
        if (question.required()) {
            facts.add(words.required());
        }
        return facts;
    }

    private List<QuestionView.Way> ways(Question asked) {
        var ways = new LinkedHashMap<List<String>, List<QuestionView>>();
        for (var question : questionnaire.questions()) {
            var when = question.when();
            if (when != null && when.question().equals(asked.key())) {
                ways.computeIfAbsent(when.codes(), none -> new ArrayList<>()).add(question(question));
            }
        }
        return ways.entrySet().stream()
                .map(way -> new QuestionView.Way(words.ifChosen(answers(asked, way.getKey())), way.getValue()))
                .toList();
    }

    private String answers(Question asked, List<String> chosen) {
        return chosen.stream()
                .map(code -> asked.options().stream()
                        .filter(option -> option.code().equals(code))
                        .findFirst()
                        .map(this::text)
                        .orElse(code))
                .collect(Collectors.joining(" / "));
    }

    private String text(Option option) {
        return Objects.requireNonNull(questionnaire.in(language, option.text()));
    }
}
