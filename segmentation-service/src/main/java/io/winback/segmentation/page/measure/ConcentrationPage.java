package io.winback.segmentation.page.measure;

import io.winback.platform.page.Language;
import io.winback.platform.report.Filter;
import io.winback.platform.report.Report;
import io.winback.segmentation.measure.concentration.ConcentrationQuestion;
import io.winback.segmentation.measure.concentration.ConcentrationService;
import jakarta.inject.Singleton;
import java.util.List;

/** How much of the revenue comes from how few of the customers. */
@Singleton
class ConcentrationPage implements MeasurePage {

    private final ConcentrationService service;
    private final MeasureFilters filters;

    ConcentrationPage(ConcentrationService service, MeasureFilters filters) {
        this.service = service;
        this.filters = filters;
    }

    @Override
    public String key() {
        return "concentration";
    }

    @Override
    public int place() {
        return 60;
    }

    @Override
    public String name(MeasureWords words) {
        return words.concentration();
    }

    @Override
    public String about(MeasureWords words) {
        return words.concentrationAbout();
    }

    @Override
    public Report report(Asked asked, Language language) {
        var words = language.words(MeasureWords.class);
        var concentration = service.concentration(new ConcentrationQuestion(
                asked.textOrNull("from"),
                asked.textOrNull("to"),
                asked.textOrNull("channel"),
                asked.textOrNull("segment"),
                asked.textOrNull("returns")));
        return new ConcentrationComposer(language, concentration)
                .compose(
                        name(words),
                        List.of(
                                new Filter("from", words.from(), "date", asked.text("from"), "", List.of()),
                                new Filter("to", words.to(), "date", asked.text("to"), "", List.of()),
                                MeasureFilters.channel(asked, language),
                                filters.segment(asked, language),
                                MeasureFilters.returns(asked, language)));
    }
}
