package io.winback.campaign.site.report;

import io.winback.campaign.report.ReportResponse;
import io.winback.platform.page.Figures;
import io.winback.platform.page.Language;
import io.winback.platform.report.Report;
import io.winback.platform.report.Section;
import io.winback.platform.shop.ShopProfile;
import java.util.ArrayList;
import java.util.List;

/** Puts the report of a campaign into one language. */
final class OutcomeComposer {

    private final Language language;
    private final OutcomeWords words;
    private final OutcomeCells cells;

    OutcomeComposer(Language language, ShopProfile shop) {
        this.language = language;
        this.words = language.words(OutcomeWords.class);
        this.cells = new OutcomeCells(words, new Figures(language), shop);
    }

    Report compose(ReportResponse report) {
        var experiment = new ExperimentSections(cells, report);
        var sections = new ArrayList<Section>();
        sections.add(experiment.comparisons());
        sections.addAll(new GroupSections(cells, report).sections());
        sections.addAll(new GivenSections(cells, language, report).sections());
        sections.addAll(new BesideSections(cells, language, report).sections());
        return new Report(
                words.title(report.name()),
                lead(report),
                List.of(experiment.note()),
                List.of(),
                sections,
                reckoned(report));
    }

    private String lead(ReportResponse report) {
        var launched = report.launchedAt();
        var counted = words.lead(
                cells.count(report.enrolled()),
                cells.count(report.treated()),
                cells.count(report.heldOut()),
                cells.date(report.asOf()));
        return launched == null ? words.notLaunched() : words.launched(cells.date(launched)) + " " + counted;
    }

    private List<String> reckoned(ReportResponse report) {
        var windows = report.windows();
        return List.of(
                words.howAssigned(),
                words.howReturned(cells.count(windows.outcomeDays()), cells.count(windows.regularDays())),
                words.howInterested(),
                words.howWindows(),
                words.howProfit(cells.figures().percent(report.margin())),
                words.howVerdict(),
                words.howShares(),
                words.howWeaker(cells.count(windows.clickDays())));
    }
}
