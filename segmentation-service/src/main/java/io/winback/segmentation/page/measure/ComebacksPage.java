package io.winback.segmentation.page.measure;

import io.winback.platform.page.Language;
import io.winback.platform.report.Report;
import io.winback.segmentation.measure.PeriodLength;
import io.winback.segmentation.measure.comeback.ComebackQuestion;
import io.winback.segmentation.measure.comeback.ComebackService;
import jakarta.inject.Singleton;
import java.util.List;

/** How many of the lost come back by themselves. */
@Singleton
class ComebacksPage implements MeasurePage {

    private final ComebackService service;
    private final MeasureFilters filters;

    ComebacksPage(ComebackService service, MeasureFilters filters) {
        this.service = service;
        this.filters = filters;
    }

    @Override
    public String key() {
        return "comebacks";
    }

    @Override
    public int place() {
        return 40;
    }

    @Override
    public String name(MeasureWords words) {
        return words.comebacks();
    }

    @Override
    public String about(MeasureWords words) {
        return words.comebacksAbout();
    }

    @Override
    public Report report(Asked asked, Language language) {
        var comebacks = service.comebacks(new ComebackQuestion(
                asked.textOrNull("by"), asked.textOrNull("from"), asked.textOrNull("to"), asked.textOrNull("segment")));
        return new ComebackComposer(language, comebacks)
                .compose(
                        name(language.words(MeasureWords.class)),
                        MeasureFilters.all(
                                MeasureFilters.time(PeriodLength.CALENDAR, asked, language),
                                List.of(filters.segment(asked, language))));
    }
}
