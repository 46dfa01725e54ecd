package io.winback.segmentation.page.measure;

import io.winback.platform.page.Language;
import io.winback.platform.report.Filter;
import io.winback.platform.report.Report;
import io.winback.segmentation.measure.PeriodLength;
import io.winback.segmentation.measure.retention.RetentionMethod;
import io.winback.segmentation.measure.retention.RetentionQuestion;
import io.winback.segmentation.measure.retention.RetentionService;
import jakarta.inject.Singleton;
import java.util.List;

/** Who stayed, who was won back and who was lost, period by period and channel by channel. */
@Singleton
class RetentionPage implements MeasurePage {

    private final RetentionService service;
    private final MeasureFilters filters;

    RetentionPage(RetentionService service, MeasureFilters filters) {
        this.service = service;
        this.filters = filters;
    }

    @Override
    public String key() {
        return "retention";
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public String name(MeasureWords words) {
        return words.retention();
    }

    @Override
    public String about(MeasureWords words) {
        return words.retentionAbout();
    }

    @Override
    public Report report(Asked asked, Language language) {
        var question = new RetentionQuestion(
                asked.textOrNull("by"),
                asked.textOrNull("from"),
                asked.textOrNull("to"),
                asked.textOrNull("method"),
                asked.textOrNull("lapseDays"),
                asked.textOrNull("benchmark"),
                asked.textOrNull("channel"),
                asked.textOrNull("segment"),
                asked.textOrNull("returns"));
        return new RetentionComposer(language)
                .compose(
                        name(language.words(MeasureWords.class)),
                        filters(asked, language),
                        service.retention(question),
                        service.byChannel(question));
    }

    private List<Filter> filters(Asked asked, Language language) {
        var words = language.words(RetentionWords.class);
        return MeasureFilters.all(
                MeasureFilters.time(PeriodLength.CALENDAR, asked, language),
                List.of(
                        MeasureFilters.choice(
                                "method",
                                words.method(),
                                List.of(
                                        new MeasureFilters.Choice(RetentionMethod.BUYERS.name(), words.buyers()),
                                        new MeasureFilters.Choice(RetentionMethod.BALANCE.name(), words.balance())),
                                asked),
                        Filter.number("lapseDays", words.lapseDays(), asked.text("lapseDays"), words.lapseHint()),
                        Filter.text("benchmark", words.benchmark(), asked.text("benchmark"), words.benchmarkHint()),
                        MeasureFilters.channel(asked, language),
                        filters.segment(asked, language),
                        MeasureFilters.returns(asked, language)));
    }
}
