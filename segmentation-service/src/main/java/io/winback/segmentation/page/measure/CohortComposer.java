package io.winback.segmentation.page.measure;

import io.winback.platform.page.Language;
import io.winback.platform.report.Cell;
import io.winback.platform.report.Chart;
import io.winback.platform.report.Filter;
import io.winback.platform.report.Report;
import io.winback.platform.report.Section;
import io.winback.platform.report.Table;
import io.winback.segmentation.measure.Share;
import io.winback.segmentation.measure.cohort.CohortsResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts cohorts into one language. */
final class CohortComposer {

    private final MeasureWords shared;
    private final CohortWords words;
    private final Cells cells;
    private final PeriodNames names;
    private final CohortsResponse cohorts;

    CohortComposer(Language language, CohortsResponse cohorts) {
        this.shared = language.words(MeasureWords.class);
        this.words = language.words(CohortWords.class);
        this.cells = Cells.in(language);
        this.names = PeriodNames.of(cohorts.by(), language);
        this.cohorts = cohorts;
    }

    Report compose(String title, List<Filter> filters) {
        return new Report(
                title,
                words.lead(
                        cells.figures().count(cohorts.customers()),
                        cells.figures().count(cohorts.earlier())),
                List.of(),
                filters,
                List.of(shares(), customers(), revenue()),
                List.of(words.howCohorts(), words.howTogether(), words.howPartial()));
    }

    /** In which cohorts have their shades, and all together are drawn. */
    private Section shares() {
        var highest = cohorts.cohorts().stream()
                .flatMap(cohort -> cohort.cells().stream())
                .filter(cell -> cell.after() > 0)
                .map(cell -> cell.bought().share())
                .mapToDouble(CohortComposer::number)
                .max()
                .orElse(0);
        var foot = new ArrayList<Cell>(List.of(cells.count(cohorts.cohorts().stream()
                .mapToLong(CohortsResponse.Cohort::customers)
                .sum())));
        cohorts.together().forEach(each -> foot.add(share(each.bought())));
        return Section.of(
                "shares",
                words.sharesTitle(),
                words.sharesText(),
                Chart.of(Chart.Kind.LINES, Chart.Unit.SHARE, words.sharesChart())
                        .rowsAsSeries()
                        .axes(words.after(), ""),
                new Table(
                        columns(true),
                        rows(cell -> marked(
                                cells.share(cell.bought().share())
                                        .shaded(
                                                cell.after() == 0 || highest == 0
                                                        ? 0
                                                        : number(cell.bought().share()) / highest),
                                cell)),
                        List.of(Table.Row.of(words.together(), foot).in("two"))),
                shared.nothing());
    }

    private Cell share(Share share) {
        return cells.share(share.share(), share.low(), share.high(), "");
    }

    private Section customers() {
        var highest = highest(cell -> BigDecimal.valueOf(cell.bought().count()));
        return Section.of(
                "customers",
                words.customersTitle(),
                words.customersText(),
                Chart.of(Chart.Kind.BARS, Chart.Unit.COUNT, words.customersChart()),
                Table.of(
                        columns(false),
                        rows(cell -> marked(
                                cells.count(cell.bought().count())
                                        .shaded(
                                                cell.after() == 0
                                                        ? 0
                                                        : cell.bought().count() / highest),
                                cell))),
                shared.nothing());
    }

    private Section revenue() {
        var highest = highest(cell -> cell.revenue().amount());
        var currency = cohorts.cohorts().stream()
                .flatMap(cohort -> cohort.cells().stream())
                .findFirst()
                .map(cell -> cell.revenue().currency().getCurrencyCode())
                .orElse("");
        var columns = new ArrayList<>(columns(false));
        columns.set(1, Table.Column.series(words.total(), "two"));
        var rows = new ArrayList<Table.Row>();
        for (var cohort : cohorts.cohorts()) {
            var row = new ArrayList<Cell>();
            var total = cohort.cells().stream()
                    .map(cell -> cell.revenue().amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            row.add(amount(total));
            cohort.cells()
                    .forEach(cell -> row.add(marked(
                            amount(cell.revenue().amount())
                                    .shaded(
                                            cell.after() == 0
                                                    ? 0
                                                    : cell.revenue().amount().doubleValue() / highest),
                            cell)));
            rows.add(Table.Row.of(names.head(cohort.period()), filled(row)));
        }
        return Section.of(
                "revenue",
                words.revenueTitle(currency),
                words.revenueText(),
                Chart.money(Chart.Kind.BARS, currency, words.revenueChart()),
                Table.of(columns, rows),
                shared.nothing());
    }

    /** In whole units of the currency: dozens of amounts side by side. */
    private Cell amount(BigDecimal amount) {
        return Cell.figure(cells.figures().count(Math.round(amount.doubleValue())), amount);
    }

    private double highest(Function<CohortsResponse.Cell, BigDecimal> figure) {
        return cohorts.cohorts().stream()
                .flatMap(cohort -> cohort.cells().stream())
                .filter(cell -> cell.after() > 0)
                .map(figure)
                .mapToDouble(BigDecimal::doubleValue)
                .filter(value -> value > 0)
                .max()
                .orElse(1);
    }

    /** @param points whether the periods since are the points of the drawing, but for the first, when all bought; else it is the sizes */
    private List<Table.Column> columns(boolean points) {
        var columns = new ArrayList<Table.Column>();
        columns.add(Table.Column.text(words.cohort()));
        columns.add(points ? Table.Column.figure(shared.customers()) : Table.Column.series(shared.customers(), "two"));
        cohorts.together().forEach(each -> {
            var after = cells.figures().count(each.after());
            columns.add(points && each.after() > 0 ? Table.Column.point(after) : Table.Column.figure(after));
        });
        return columns;
    }

    private List<Table.Row> rows(Function<CohortsResponse.Cell, Cell> figure) {
        var rows = new ArrayList<Table.Row>();
        for (var cohort : cohorts.cohorts()) {
            var row = new ArrayList<Cell>(List.of(cells.count(cohort.customers())));
            cohort.cells().forEach(cell -> row.add(figure.apply(cell)));
            rows.add(Table.Row.of(names.head(cohort.period()), filled(row)));
        }
        return rows;
    }

    /** With nothing where time has not come. */
    private List<Cell> filled(List<Cell> row) {
        while (row.size() < cohorts.together().size() + 1) {
            row.add(Cell.blank());
        }
        return row;
    }

    /** A period that is not over has a star. */
    private static Cell marked(Cell cell, CohortsResponse.Cell of) {
        return of.partial()
                ? new Cell(cell.text() + "*", cell.value(), cell.low(), cell.high(), cell.shade(), "", "")
                : cell;
    }

    private static double number(@Nullable BigDecimal share) {
        return share == null ? 0 : share.doubleValue();
    }
}
