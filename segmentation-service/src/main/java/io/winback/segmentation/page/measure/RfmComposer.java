package io.winback.segmentation.page.measure;

import io.winback.platform.page.Language;
import io.winback.platform.paging.Page;
import io.winback.platform.report.Cell;
import io.winback.platform.report.Chart;
import io.winback.platform.report.Filter;
import io.winback.platform.report.Report;
import io.winback.platform.report.Section;
import io.winback.platform.report.Table;
import io.winback.segmentation.page.FieldWords;
import io.winback.segmentation.page.Links;
import io.winback.segmentation.rfm.CustomerRfmResponse;
import io.winback.segmentation.rfm.RfmGroup;
import io.winback.segmentation.rfm.RfmMethod;
import io.winback.segmentation.rfm.RfmResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts RFM into one language. */
final class RfmComposer {

    private static final int HIGHEST = 5;

    private final MeasureWords shared;
    private final RfmWords words;
    private final FieldWords codes;
    private final Cells cells;

    RfmComposer(Language language) {
        this.shared = language.words(MeasureWords.class);
        this.words = language.words(RfmWords.class);
        this.codes = new FieldWords(language);
        this.cells = Cells.in(language);
    }

    Report none(String title) {
        return new Report(title, words.leadNone(), List.of(), List.of(), List.of(), reckoned());
    }

    Report compose(
            String title, List<Filter> filters, RfmResponse base, Page<CustomerRfmResponse> customers, Asked asked) {
        return new Report(
                title,
                words.lead(
                        cells.figures().count(base.customers()),
                        cells.figures().date(base.asOf()),
                        cells.figures().money(base.spend())),
                List.of(Report.Note.of(made(base))),
                filters,
                List.of(groups(base), places(base), scores(base), customers(customers, asked)),
                reckoned());
    }

    String name(RfmGroup group) {
        return codes.rfmGroup(group.name());
    }

    private String rule(RfmGroup group) {
        return switch (group) {
            case CHAMPIONS -> words.championsRule();
            case LOYAL -> words.loyalRule();
            case PROMISING -> words.promisingRule();
            case FADING -> words.fadingRule();
            case AT_RISK -> words.atRiskRule();
            case DORMANT -> words.dormantRule();
        };
    }

    private String made(RfmResponse base) {
        var settings = base.settings();
        return settings.method() == RfmMethod.QUANTILE
                ? words.byFifths()
                : words.byBands(listed(settings.recencyDays()), listed(settings.purchases()), listed(settings.spend()));
    }

    private static String listed(@Nullable List<? extends Number> limits) {
        return limits == null ? "" : limits.stream().map(String::valueOf).collect(Collectors.joining(" · "));
    }

    private Section groups(RfmResponse base) {
        return Section.of(
                "groups",
                words.groupsTitle(),
                words.groupsText(),
                Chart.of(Chart.Kind.ACROSS, Chart.Unit.SHARE, words.groupsChart()),
                Table.of(
                        List.of(
                                Table.Column.text(words.group()),
                                Table.Column.text(words.rule()),
                                Table.Column.figure(shared.customers()),
                                Table.Column.series(words.share(), "two"),
                                Table.Column.figure(words.spend()),
                                Table.Column.series(words.spendShare(), "five")),
                        base.groups().stream()
                                .map(each -> Table.Row.of(
                                        Cell.text(name(each.group())).linked("?group=" + each.group() + "#customers"),
                                        List.of(
                                                Cell.text(rule(each.group())),
                                                cells.count(each.customers()),
                                                cells.share(each.share()),
                                                cells.money(each.spend()),
                                                cells.share(each.spendShare()))))
                                .toList()),
                shared.nothing());
    }

    /** By recency and frequency, whatever they spent. */
    private Section places(RfmResponse base) {
        var columns = new ArrayList<Table.Column>();
        columns.add(Table.Column.text(words.recencyFrequency()));
        for (var f = 1; f <= HIGHEST; f++) {
            columns.add(Table.Column.figure("F " + f));
        }
        var highest = 1L;
        var counts = new long[HIGHEST + 1][HIGHEST + 1];
        for (var cell : base.cells()) {
            counts[cell.r()][cell.f()] += cell.customers();
            highest = Math.max(highest, counts[cell.r()][cell.f()]);
        }
        var rows = new ArrayList<Table.Row>();
        for (var r = HIGHEST; r >= 1; r--) {
            var row = new ArrayList<Cell>();
            for (var f = 1; f <= HIGHEST; f++) {
                row.add(cells.count(counts[r][f]).shaded((double) counts[r][f] / highest));
            }
            rows.add(Table.Row.of("R " + r, row));
        }
        return Section.of(
                "places",
                words.placesTitle(),
                words.placesText(),
                null,
                Table.of(columns, base.customers() == 0 ? List.of() : rows),
                shared.nothing());
    }

    private Section scores(RfmResponse base) {
        var rows = new ArrayList<Table.Row>();
        for (var i = 0; i < HIGHEST; i++) {
            rows.add(Table.Row.of(
                    cells.figures().count(base.recency().get(i).score()),
                    List.of(
                            cells.count(base.recency().get(i).customers()),
                            cells.count(base.frequency().get(i).customers()),
                            cells.count(base.monetary().get(i).customers()))));
        }
        return Section.of(
                "scores",
                words.scoresTitle(),
                words.scoresText(),
                Chart.of(Chart.Kind.BARS, Chart.Unit.COUNT, words.scoresChart()).axes(words.score(), ""),
                Table.of(
                        List.of(
                                Table.Column.text(words.score()),
                                Table.Column.series(words.recency(), "one"),
                                Table.Column.series(words.frequency(), "two"),
                                Table.Column.series(words.monetary(), "five")),
                        rows),
                shared.nothing());
    }

    private Section customers(Page<CustomerRfmResponse> customers, Asked asked) {
        var token = customers.nextPageToken();
        return Section.of(
                        "customers",
                        words.customersTitle(),
                        words.customersText(),
                        null,
                        Table.of(
                                List.of(
                                        Table.Column.text(words.customer()),
                                        Table.Column.text(words.group()),
                                        Table.Column.text(words.scores()),
                                        Table.Column.figure(words.days()),
                                        Table.Column.figure(words.purchases()),
                                        Table.Column.figure(words.spend())),
                                customers.items().stream().map(this::customer).toList()),
                        shared.nothing())
                .goingOn(token == null ? "" : asked.with("pageToken", token).query() + "#customers");
    }

    private Table.Row customer(CustomerRfmResponse each) {
        return Table.Row.of(
                Cell.text(each.customerId()).linked(Links.customer(each.customerId())),
                List.of(
                        Cell.text(name(each.group())),
                        Cell.text(each.r() + "-" + each.f() + "-" + each.m()),
                        cells.count(each.recencyDays()),
                        cells.count(each.purchases()),
                        cells.money(each.spend())));
    }

    private List<String> reckoned() {
        return List.of(words.howScores(), words.howTies(), words.howGroups());
    }
}
