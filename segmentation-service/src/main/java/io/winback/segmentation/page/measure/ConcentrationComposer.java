package io.winback.segmentation.page.measure;

import io.winback.platform.page.Language;
import io.winback.platform.report.Cell;
import io.winback.platform.report.Chart;
import io.winback.platform.report.Filter;
import io.winback.platform.report.Report;
import io.winback.platform.report.Section;
import io.winback.platform.report.Table;
import io.winback.segmentation.measure.concentration.ConcentrationResponse;
import java.util.ArrayList;
import java.util.List;

/** Puts the spread of revenue into one language. */
final class ConcentrationComposer {

    private final MeasureWords shared;
    private final ConcentrationWords words;
    private final Cells cells;
    private final ConcentrationResponse found;

    ConcentrationComposer(Language language, ConcentrationResponse found) {
        this.shared = language.words(MeasureWords.class);
        this.words = language.words(ConcentrationWords.class);
        this.cells = Cells.in(language);
        this.found = found;
    }

    Report compose(String title, List<Filter> filters) {
        return new Report(
                title,
                lead(),
                found.reason() == null ? List.of() : List.of(Report.Note.of(words.nothing())),
                filters,
                found.reason() == null ? List.of(best(), lorenz()) : List.of(),
                List.of(words.howShares(), words.howGini()));
    }

    private String lead() {
        var customers = cells.figures().count(found.customers());
        var revenue = cells.figures().money(found.revenue());
        var to = cells.figures().date(found.to());
        return found.from() == null
                ? words.lead(customers, revenue, to)
                : words.leadFrom(customers, revenue, cells.figures().date(found.from()), to);
    }

    private Section best() {
        var rows = new ArrayList<Table.Row>();
        for (var top : found.top()) {
            rows.add(Table.Row.of(
                    words.top(cells.figures().wholePercent(top.percent())),
                    List.of(
                            cells.count(top.customersCeil()),
                            cells.share(top.shareCeil()),
                            cells.count(top.customersFloor()),
                            cells.share(top.shareFloor()))));
        }
        return new Section(
                "best",
                words.bestTitle(),
                texts(),
                Chart.of(Chart.Kind.ACROSS, Chart.Unit.SHARE, words.bestChart()),
                Table.of(
                        List.of(
                                Table.Column.text(words.best()),
                                Table.Column.figure(words.up()),
                                Table.Column.series(words.bring(), "two"),
                                Table.Column.figure(words.down()),
                                Table.Column.figure(words.bring())),
                        rows),
                shared.nothing(),
                "");
    }

    private List<String> texts() {
        var texts = new ArrayList<String>();
        var few = found.customersFor80Percent();
        if (few != null) {
            texts.add(words.few(cells.figures().count(few), cells.figures().share(few, found.customers())));
        }
        if (found.gini() != null) {
            texts.add(words.gini(cells.figures().number(found.gini())));
        }
        return texts;
    }

    private Section lorenz() {
        return Section.of(
                "lorenz",
                words.lorenzTitle(),
                words.lorenzText(),
                Chart.of(Chart.Kind.CURVE, Chart.Unit.SHARE, words.lorenzChart())
                        .axes(words.ofCustomers(), words.ofRevenue()),
                Table.of(
                        List.of(
                                Table.Column.text(words.ofCustomers()),
                                Table.Column.series(words.ofRevenue(), "two"),
                                Table.Column.series(words.ifAlike(), "one")),
                        found.lorenz().stream().map(this::point).toList()),
                shared.nothing());
    }

    private Table.Row point(ConcentrationResponse.Point point) {
        var customers = cells.share(point.customers());
        return Table.Row.of(
                Cell.figure(customers.text(), point.customers()), List.of(cells.share(point.revenue()), customers));
    }
}
