package io.winback.survey.site.one;

import io.winback.platform.page.Language;
import io.winback.survey.questionnaire.Mode;
import io.winback.survey.questionnaire.Question;
import io.winback.survey.questionnaire.Questionnaire;
import io.winback.survey.questionnaire.Survey;
import io.winback.survey.questionnaire.SurveyState;
import io.winback.survey.site.Links;
import io.winback.survey.site.SurveyCodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what publishing, closing and opening do. */
final class ConfirmComposer {

    private final SurveyWords words;
    private final SurveyCodes codes;

    ConfirmComposer(Language language) {
        this.words = language.words(SurveyWords.class);
        this.codes = new SurveyCodes(language);
    }

    ConfirmView publish(Survey survey, List<String> faults) {
        var name = survey.written().name();
        var title = words.publishTitle(name);
        return view(survey, name, title, published(survey), "/publish", words.publishButton(), faults);
    }

    ConfirmView close(Survey survey) {
        var name = survey.questionnaire().name();
        var confidential = survey.questionnaire().mode() == Mode.CONFIDENTIAL;
        var texts = List.of(words.closeText(), confidential ? words.closeForGood() : words.closeAgain());
        return view(survey, name, words.closeTitle(name), texts, "/close", words.closeButton(), List.of());
    }

    ConfirmView open(Survey survey) {
        var name = survey.questionnaire().name();
        var texts = List.of(words.openText());
        return view(survey, name, words.openTitle(name), texts, "/open", words.openButton(), List.of());
    }

    private static ConfirmView view(
            Survey survey,
            String name,
            String title,
            List<String> texts,
            String action,
            String button,
            List<String> faults) {
        var href = Links.survey(survey.key());
        return new ConfirmView(survey.key(), name, href, title, texts, href + action, button, faults);
    }

    private List<String> published(Survey survey) {
        var version = survey.version();
        if (version == null) {
            return List.of(words.publishFirst(codes.mode(survey.written().mode())));
        }
        var texts = new ArrayList<>(List.of(words.publishNext(version.number() + 1)));
        var changed = changed(version.questionnaire(), survey.written());
        texts.add(changed.isEmpty() ? words.publishSame() : words.publishChanged(String.join(", ", changed)));
        if (survey.state() == SurveyState.CLOSED) {
            texts.add(words.publishClosed());
        }
        return texts;
    }

    /** Keys of questions that are not the same in both. */
    private static List<String> changed(Questionnaire before, Questionnaire after) {
        return Stream.concat(before.questions().stream(), after.questions().stream())
                .map(Question::key)
                .distinct()
                .filter(key -> !same(before.question(key), after.question(key)))
                .toList();
    }

    private static boolean same(Optional<Question> before, Optional<Question> after) {
        return before.equals(after);
    }
}
