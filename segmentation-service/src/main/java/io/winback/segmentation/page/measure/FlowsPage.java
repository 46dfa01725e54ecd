package io.winback.segmentation.page.measure;

import io.winback.platform.page.Language;
import io.winback.platform.report.Report;
import io.winback.segmentation.measure.PeriodLength;
import io.winback.segmentation.measure.flow.FlowQuestion;
import io.winback.segmentation.measure.flow.FlowService;
import io.winback.segmentation.measure.flow.FlowsResponse;
import jakarta.inject.Singleton;
import java.util.List;

/** Moves of customers between lifecycle stages, period by period. */
@Singleton
class FlowsPage implements MeasurePage {

    private final FlowService service;
    private final MeasureFilters filters;

    FlowsPage(FlowService service, MeasureFilters filters) {
        this.service = service;
        this.filters = filters;
    }

    @Override
    public String key() {
        return "flows";
    }

    @Override
    public int place() {
        return 30;
    }

    @Override
    public String name(MeasureWords words) {
        return words.flows();
    }

    @Override
    public String about(MeasureWords words) {
        return words.flowsAbout();
    }

    @Override
    public Report report(Asked asked, Language language) {
        var flows = service.flows(new FlowQuestion(
                asked.textOrNull("by"), asked.textOrNull("from"), asked.textOrNull("to"), asked.textOrNull("segment")));
        var shown = shown(flows, asked);
        var composer = new FlowComposer(language, flows);
        return composer.compose(
                name(language.words(MeasureWords.class)),
                MeasureFilters.all(
                        MeasureFilters.time(List.of(PeriodLength.values()), asked, language),
                        List.of(filters.segment(asked, language), composer.choice(shown))),
                shown);
    }

    /** The period asked for; without one, the last that is over. */
    private static FlowsResponse.Flow shown(FlowsResponse flows, Asked asked) {
        var all = flows.periods();
        return all.stream()
                .filter(flow -> flow.period().name().equals(asked.text("period")))
                .findFirst()
                .orElseGet(() -> all.stream()
                        .filter(flow -> !flow.period().partial())
                        .reduce((first, second) -> second)
                        .orElse(all.get(all.size() - 1)));
    }
}
