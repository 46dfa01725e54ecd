package io.winback.segmentation.page.measure;

import io.winback.platform.page.Language;
import io.winback.platform.report.Filter;
import io.winback.platform.report.Report;
import io.winback.segmentation.measure.comparison.ComparisonQuestion;
import io.winback.segmentation.measure.comparison.ComparisonService;
import jakarta.inject.Singleton;
import java.util.List;

/** What tells customers who came back from those who bought once. */
@Singleton
class ComparisonPage implements MeasurePage {

    private final ComparisonService service;

    ComparisonPage(ComparisonService service) {
        this.service = service;
    }

    @Override
    public String key() {
        return "comparison";
    }

    @Override
    public int place() {
        return 70;
    }

    @Override
    public String name(MeasureWords words) {
        return words.comparison();
    }

    @Override
    public String about(MeasureWords words) {
        return words.comparisonAbout();
    }

    @Override
    public Report report(Asked asked, Language language) {
        var shared = language.words(MeasureWords.class);
        var words = language.words(ComparisonWords.class);
        var comparison = service.comparison(new ComparisonQuestion(
                asked.textOrNull("to"),
                asked.textOrNull("matureDays"),
                asked.textOrNull("smallestGroup"),
                asked.textOrNull("returns")));
        return new ComparisonComposer(language, comparison)
                .compose(
                        name(shared),
                        List.of(
                                new Filter("to", shared.to(), "date", asked.text("to"), "", List.of()),
                                Filter.number(
                                        "matureDays", words.mature(), asked.text("matureDays"), words.matureHint()),
                                Filter.number(
                                        "smallestGroup",
                                        words.smallest(),
                                        asked.text("smallestGroup"),
                                        words.smallestHint()),
                                MeasureFilters.returns(asked, language)));
    }
}
