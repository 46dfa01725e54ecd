package io.winback.campaign.site.report;

import io.winback.campaign.report.GroupResponse;
import io.winback.campaign.report.ReportResponse;
import io.winback.platform.report.Cell;
import io.winback.platform.report.Chart;
import io.winback.platform.report.Section;
import io.winback.platform.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** What became of each group: who returned, how far they came, what it earned. */
final class GroupSections {

    private static final String COLOUR = "two";

    private final OutcomeCells cells;
    private final OutcomeWords words;
    private final ReportResponse report;

    GroupSections(OutcomeCells cells, ReportResponse report) {
        this.cells = cells;
        this.words = cells.words();
        this.report = report;
    }

    List<Section> sections() {
        return List.of(returned(), funnel(), money(), earned());
    }

    private Section returned() {
        return Section.of(
                "returned",
                words.returnedTitle(),
                words.returnedText(cells.count(report.windows().outcomeDays())),
                Chart.of(Chart.Kind.BARS, Chart.Unit.SHARE, words.returnedChart()),
                Table.of(
                        List.of(
                                Table.Column.text(words.group()),
                                Table.Column.figure(words.assigned()),
                                Table.Column.figure(words.windowOver()),
                                Table.Column.figure(words.returned()),
                                Table.Column.series(words.share(), COLOUR),
                                Table.Column.figure(words.windowOpen()),
                                Table.Column.figure(words.returnedSoFar())),
                        report.groups().stream().map(this::returned).toList()),
                words.nobody());
    }

    private Table.Row returned(GroupResponse group) {
        return Table.Row.of(
                cells.group(group),
                List.of(
                        cells.number(group.assigned()),
                        cells.number(group.closed()),
                        cells.number(group.returned()),
                        cells.share(group.returnedShare(), words.noWindowOver()),
                        cells.number(group.open().customers()),
                        cells.number(group.open().returned())));
    }

    private Section funnel() {
        var columns = new ArrayList<Table.Column>();
        columns.add(Table.Column.text(words.step()));
        report.groups()
                .forEach(group -> columns.add(
                        columns.size() == 1
                                ? Table.Column.series(cells.group(group), COLOUR)
                                : Table.Column.figure(cells.group(group))));
        var rows = new ArrayList<Table.Row>();
        rows.add(step(words.assigned(), group -> cells.number(group.assigned())));
        rows.add(step(words.sent(), reached(GroupResponse.Reached::sent)));
        rows.add(step(words.delivered(), reached(GroupResponse.Reached::delivered)));
        rows.add(step(words.clicked(), reached(GroupResponse.Reached::clicked)));
        rows.add(step(words.answered(), reached(GroupResponse.Reached::answered)));
        rows.add(step(words.interested(), reached(GroupResponse.Reached::interested)));
        rows.add(step(words.redeemed(), reached(GroupResponse.Reached::redeemed)));
        rows.add(step(words.returnedInTime(), group -> cells.number(group.returned())));
        rows.add(step(words.regularAgain(), this::regular));
        return new Section(
                "funnel",
                words.funnelTitle(),
                List.of(
                        words.funnelTargeted(
                                cells.count(report.targeted().customers()),
                                cells.count(report.targeted().refused()),
                                cells.count(report.targeted().waiting()),
                                cells.count(report.targeted().assigned())),
                        words.funnelText()),
                Chart.of(Chart.Kind.ACROSS, Chart.Unit.COUNT, words.funnelChart()),
                Table.of(columns, rows),
                words.nobody(),
                "");
    }

    private Table.Row step(String name, Function<GroupResponse, Cell> figure) {
        return Table.Row.of(name, report.groups().stream().map(figure).toList());
    }

    private Function<GroupResponse, Cell> reached(ToLongFunction<GroupResponse.Reached> count) {
        return group -> {
            var reached = group.reached();
            return reached == null ? Cell.none("") : cells.number(count.applyAsLong(reached));
        };
    }

    private Cell regular(GroupResponse group) {
        var regular = group.regular();
        var cell = cells.number(regular.customers());
        return regular.notYet() == 0 ? cell : cell.noted(words.notYetKnown(cells.count(regular.notYet())));
    }

    private Section money() {
        return Section.of(
                "money",
                words.moneyTitle(),
                words.moneyText(),
                Chart.money(Chart.Kind.BARS, report.cost().currency().getCurrencyCode(), words.moneyChart()),
                Table.of(
                        List.of(
                                Table.Column.text(words.group()),
                                Table.Column.figure(words.revenue()),
                                Table.Column.figure(words.discounts()),
                                Table.Column.figure(words.cost()),
                                Table.Column.figure(words.profit()),
                                Table.Column.series(words.profitEach(), COLOUR)),
                        report.groups().stream().map(this::money).toList()),
                words.nobody());
    }

    private Table.Row money(GroupResponse group) {
        var money = group.money();
        return Table.Row.of(
                cells.group(group),
                List.of(
                        cells.money(money.revenue()),
                        cells.money(money.discounts()),
                        cells.money(money.cost()),
                        cells.money(money.profit()),
                        cells.moneyOrNone(money.profitPerCustomer())));
    }

    /** What would not have come without the campaign, and what it cost. */
    private Section earned() {
        var rows = new ArrayList<Table.Row>();
        var lift = report.incremental();
        if (lift != null) {
            rows.add(row(
                    words.moreReturned(),
                    Cell.figure(cells.figures().number(lift.returned(), 1), lift.returned())
                            .between(
                                    lift.returnedLow(),
                                    lift.returnedHigh(),
                                    words.between(
                                            cells.figures().number(lift.returnedLow(), 1),
                                            cells.figures().number(lift.returnedHigh(), 1)))));
            rows.add(row(words.moreRevenue(), cells.money(lift.revenue())));
            var low = lift.profitLow();
            var high = lift.profitHigh();
            rows.add(row(
                    words.moreProfit(),
                    low == null || high == null
                            ? cells.money(lift.profit()).noted(words.tooFewForInterval())
                            : cells.amount(lift.profit().amount(), low.amount(), high.amount())));
        }
        var costs = report.costs();
        rows.add(row(words.costCodes(), cells.money(costs.codes())));
        rows.add(row(words.costMails(), cells.money(costs.mails())));
        rows.add(row(words.costTotal(), cells.money(costs.total())));
        rows.add(row(words.costOpen(), cells.money(costs.openWindows())));
        rows.add(row(words.costLater(), cells.money(costs.laterRuns())));
        return Section.of(
                "earned",
                words.earnedTitle(),
                words.earnedText(),
                null,
                Table.of(List.of(Table.Column.text(words.what()), Table.Column.figure(words.figure())), rows),
                words.nobody());
    }

    private static Table.Row row(String name, Cell cell) {
        return Table.Row.of(name, List.of(cell));
    }
}
