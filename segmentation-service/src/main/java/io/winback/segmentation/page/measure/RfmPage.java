package io.winback.segmentation.page.measure;

import io.winback.platform.page.Language;
import io.winback.platform.report.Filter;
import io.winback.platform.report.Report;
import io.winback.segmentation.rfm.RfmFilter;
import io.winback.segmentation.rfm.RfmGroup;
import io.winback.segmentation.rfm.RfmService;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The base by recency, frequency and monetary value: groups, scores, cells, and who is in them. */
@Singleton
class RfmPage implements MeasurePage {

    private static final int ROWS = 50;

    private final RfmService service;

    RfmPage(RfmService service) {
        this.service = service;
    }

    @Override
    public String key() {
        return "rfm";
    }

    @Override
    public int place() {
        return 50;
    }

    @Override
    public String name(MeasureWords words) {
        return words.rfm();
    }

    @Override
    public String about(MeasureWords words) {
        return words.rfmAbout();
    }

    @Override
    public Report report(Asked asked, Language language) {
        var title = name(language.words(MeasureWords.class));
        var composer = new RfmComposer(language);
        var group =
                asked.fields().containsKey("group") ? asked.choice("group", RfmGroup.class, RfmGroup.CHAMPIONS) : null;
        return service.current()
                .map(base -> {
                    var customers = service.customers(
                            base.snapshot(),
                            new RfmFilter(group, null, null, null),
                            asked.textOrNull("pageToken"),
                            ROWS);
                    return composer.compose(title, List.of(groups(asked, language)), base, customers, asked);
                })
                .orElseGet(() -> composer.none(title));
    }

    private static Filter groups(Asked asked, Language language) {
        var composer = new RfmComposer(language);
        var choices = new ArrayList<MeasureFilters.Choice>();
        choices.add(
                new MeasureFilters.Choice("", language.words(MeasureWords.class).everybody()));
        Arrays.stream(RfmGroup.values())
                .forEach(group -> choices.add(new MeasureFilters.Choice(group.name(), composer.name(group))));
        return MeasureFilters.choice("group", language.words(RfmWords.class).group(), choices, asked);
    }
}
