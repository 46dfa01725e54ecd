package io.winback.survey.site.results;

import io.winback.platform.page.CodeWords;
import io.winback.platform.page.Figures;
import io.winback.platform.page.Language;
import io.winback.platform.report.Filter;
import io.winback.platform.report.Filter.Option;
import io.winback.survey.analysis.Selection;
import io.winback.survey.analysis.SelectionQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What all pages of results say in one language. */
record ResultTexts(Language language, ResultWords words, Figures figures, CodeWords codes) {

    private static final List<String> PANELS = List.of("LOST", "ACTIVE", "DUE", "PROSPECT", Selection.UNKNOWN);

    static ResultTexts in(Language language) {
        return new ResultTexts(
                language, language.words(ResultWords.class), new Figures(language), new CodeWords(language));
    }

    ResultCells cells() {
        return new ResultCells(words, figures);
    }

    /** In the language, or else in English, or else in any that there is. */
    String in(Map<String, String> texts, String otherwise) {
        return Stream.of(texts.get(language.code()), texts.get("en"))
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> texts.values().stream().findFirst())
                .orElse(otherwise);
    }

    /** Reasons are called as everywhere, other codes as the survey has them. */
    String code(String code, Map<String, String> texts) {
        var reason = codes.reason(code);
        return reason.equals(code) ? in(texts, code) : reason;
    }

    String panel(String panel) {
        return panel.equals(Selection.UNKNOWN) ? words.unknown() : codes.stage(panel);
    }

    List<Filter> selection(SelectionQuestion asked) {
        return List.of(
                new Filter("from", words.from(), "date", given(asked.from()), "", List.of()),
                new Filter("to", words.to(), "date", given(asked.to()), "", List.of()),
                panels("panel", words.panel(), given(asked.panel())),
                Filter.text("language", words.language(), given(asked.language()), ""),
                Filter.text("campaign", words.campaign(), given(asked.campaign()), ""),
                Filter.number("version", words.version(), given(asked.version()), ""),
                suspected(asked));
    }

    Filter suspected(SelectionQuestion asked) {
        var leftOut = given(asked.suspected()).equals("LEFT_OUT");
        return Filter.select(
                "suspected",
                words.suspicion(),
                List.of(new Option("", words.counted(), !leftOut), new Option("LEFT_OUT", words.leftOut(), leftOut)));
    }

    Filter panels(String name, String label, String chosen) {
        var options = new ArrayList<Option>();
        options.add(new Option("", words.all(), chosen.isEmpty()));
        PANELS.forEach(panel -> options.add(new Option(panel, panel(panel), panel.equals(chosen))));
        return Filter.select(name, label, options);
    }

    static String given(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
