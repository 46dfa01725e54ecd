package io.winback.survey.page;

import io.winback.survey.questionnaire.FilledForm;
import io.winback.survey.questionnaire.Values;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decides what a form shows. */
@Singleton
class Forms {

    private final BlankForms blanks;
    private final Pages pages;
    private final Shown shown;

    Forms(BlankForms blanks, Pages pages, Shown shown) {
        this.blanks = blanks;
        this.pages = pages;
        this.shown = shown;
    }

    /** With what was answered before, and the choices that the address marks. */
    String show(OpenSurvey survey, Optional<Values> given, Map<String, List<String>> address) {
        var marks = survey.questionnaire().marks(address);
        var values = given.orElse(Values.NONE).marked(marks);
        var page = new FormPage(
                survey.questionnaire(),
                survey.language(),
                values,
                Map.of(),
                given.isPresent(),
                survey.link().expiresAt(),
                kept(marks));
        var signed = shown.now(survey.link(), survey.questionnaire().version(), !marks.isEmpty());
        return page.blank() ? blanks.form(page, signed) : pages.form(page, signed);
    }

    /** With what was sent and is not right yet. The form keeps when it was shown first: mending a field takes no time to read. */
    String showAgain(OpenSurvey survey, boolean answered, Map<String, List<String>> sent, FilledForm filled) {
        var questionnaire = survey.questionnaire();
        var page = new FormPage(
                questionnaire,
                survey.language(),
                questionnaire.typed(sent),
                filled.faults(),
                answered,
                survey.link().expiresAt(),
                "");
        return pages.form(page, shown.again(survey.link(), questionnaire.version(), sent));
    }

    /** What a change of language must not lose. */
    private static String kept(Map<String, List<String>> marks) {
        return marks.entrySet().stream()
                .flatMap(question -> question.getValue().stream().map(code -> "&" + question.getKey() + "=" + code))
                .collect(Collectors.joining());
    }
}
