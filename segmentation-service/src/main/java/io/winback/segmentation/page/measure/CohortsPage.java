package io.winback.segmentation.page.measure;

import io.winback.platform.page.Language;
import io.winback.platform.report.Report;
import io.winback.segmentation.measure.PeriodLength;
import io.winback.segmentation.measure.cohort.CohortQuestion;
import io.winback.segmentation.measure.cohort.CohortService;
import jakarta.inject.Singleton;
import java.util.List;

/** Customers by the period of their first purchase: who bought, and for how much, in each period since. */
@Singleton
class CohortsPage implements MeasurePage {

    private final CohortService service;
    private final MeasureFilters filters;

    CohortsPage(CohortService service, MeasureFilters filters) {
        this.service = service;
        this.filters = filters;
    }

    @Override
    public String key() {
        return "cohorts";
    }

    @Override
    public int place() {
        return 20;
    }

    @Override
    public String name(MeasureWords words) {
        return words.cohorts();
    }

    @Override
    public String about(MeasureWords words) {
        return words.cohortsAbout();
    }

    @Override
    public Report report(Asked asked, Language language) {
        var cohorts = service.cohorts(new CohortQuestion(
                asked.textOrNull("by"),
                asked.textOrNull("from"),
                asked.textOrNull("to"),
                asked.textOrNull("channel"),
                asked.textOrNull("segment"),
                asked.textOrNull("returns")));
        return new CohortComposer(language, cohorts)
                .compose(
                        name(language.words(MeasureWords.class)),
                        MeasureFilters.all(
                                MeasureFilters.time(PeriodLength.CALENDAR, asked, language),
                                List.of(
                                        MeasureFilters.channel(asked, language),
                                        filters.segment(asked, language),
                                        MeasureFilters.returns(asked, language))));
    }
}
