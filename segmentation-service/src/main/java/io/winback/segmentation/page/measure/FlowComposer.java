package io.winback.segmentation.page.measure;

import static io.winback.segmentation.lifecycle.LifecycleStage.ACTIVE;
import static io.winback.segmentation.lifecycle.LifecycleStage.DUE;
import static io.winback.segmentation.lifecycle.LifecycleStage.LOST;
import static io.winback.segmentation.lifecycle.LifecycleStage.PROSPECT;

import io.winback.platform.page.CodeWords;
import io.winback.platform.page.Language;
import io.winback.platform.report.Cell;
import io.winback.platform.report.Chart;
import io.winback.platform.report.Filter;
import io.winback.platform.report.Report;
import io.winback.platform.report.Section;
import io.winback.platform.report.Table;
import io.winback.segmentation.lifecycle.LifecycleStage;
import io.winback.segmentation.measure.flow.FlowsResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** Puts moves between lifecycle stages into one language. */
final class FlowComposer {

    private static final List<LifecycleStage> STAGES = List.of(LifecycleStage.values());

    private final MeasureWords shared;
    private final FlowWords words;
    private final CodeWords codes;
    private final Cells cells;
    private final PeriodNames names;
    private final FlowsResponse flows;

    FlowComposer(Language language, FlowsResponse flows) {
        this.shared = language.words(MeasureWords.class);
        this.words = language.words(FlowWords.class);
        this.codes = new CodeWords(language);
        this.cells = Cells.in(language);
        this.names = PeriodNames.of(flows.by(), language);
        this.flows = flows;
    }

    /** Which period is shown in full. */
    Filter choice(FlowsResponse.Flow shown) {
        var options = new ArrayList<Filter.Option>();
        flows.periods()
                .forEach(flow ->
                        options.add(new Filter.Option(flow.period().name(), names.name(flow.period()), flow == shown)));
        Collections.reverse(options);
        return Filter.select("period", words.shown(), options);
    }

    Report compose(String title, List<Filter> filters, FlowsResponse.Flow shown) {
        return new Report(
                title,
                words.lead(cells.figures().count(flows.customers())),
                List.of(),
                filters,
                List.of(moves(shown), balance(shown), overTime()),
                List.of(words.howFlows(), words.howBase()));
    }

    private Section moves(FlowsResponse.Flow shown) {
        var columns = new ArrayList<Table.Column>();
        columns.add(Table.Column.text(words.from()));
        for (var i = 0; i < STAGES.size(); i++) {
            columns.add(Table.Column.series(words.to(codes.stage(STAGES.get(i).name())), Table.COLOURS.get(i)));
        }
        columns.add(Table.Column.figure(words.start()));
        var highest = shown.moves().stream()
                .filter(move -> move.from() != move.to())
                .mapToLong(FlowsResponse.Move::customers)
                .max()
                .orElse(0);
        var rows = STAGES.stream().map(from -> moves(shown, from, highest)).toList();
        return Section.of(
                "moves",
                words.movesTitle(names.name(shown.period())),
                words.movesText(
                        cells.figures().date(shown.period().from()),
                        cells.figures().date(shown.period().to())),
                Chart.of(Chart.Kind.STACKED, Chart.Unit.COUNT, words.movesChart()),
                Table.of(columns, rows),
                shared.nothing());
    }

    private Table.Row moves(FlowsResponse.Flow shown, LifecycleStage from, long highest) {
        var row = new ArrayList<Cell>();
        for (var to : STAGES) {
            var customers = sum(shown, move -> move.from() == from && move.to() == to);
            var cell = cells.count(customers);
            row.add(from == to || highest == 0 ? cell : cell.shaded((double) customers / highest));
        }
        row.add(cells.count(sum(shown, move -> move.from() == from)));
        return Table.Row.of(codes.stage(from.name()), row);
    }

    private Section balance(FlowsResponse.Flow shown) {
        return Section.of(
                "balance",
                words.balanceTitle(names.name(shown.period())),
                words.balanceText(),
                null,
                Table.of(
                        List.of(
                                Table.Column.text(words.stage()),
                                Table.Column.figure(words.start()),
                                Table.Column.figure(words.in()),
                                Table.Column.figure(words.out()),
                                Table.Column.figure(words.end())),
                        shown.stages().stream()
                                .map(each -> Table.Row.of(
                                        codes.stage(each.stage().name()),
                                        List.of(
                                                cells.count(each.start()),
                                                cells.count(each.in()),
                                                cells.count(each.out()),
                                                cells.count(each.end()))))
                                .toList()),
                shared.nothing());
    }

    private Section overTime() {
        var rows = new ArrayList<Table.Row>();
        for (var flow : flows.periods()) {
            rows.add(Table.Row.of(
                    names.head(flow.period()),
                    List.of(
                            cells.count(sum(flow, move -> move.from() == PROSPECT && move.to() != PROSPECT)),
                            cells.count(sum(flow, move -> move.from() == LOST && move.to() != LOST)),
                            cells.count(sum(flow, move -> move.from() == DUE && move.to() == ACTIVE)),
                            cells.count(sum(flow, move -> move.from() != LOST && move.to() == LOST)))));
        }
        Collections.reverse(rows);
        return Section.of(
                "periods",
                words.overTimeTitle(),
                words.overTimeText(),
                Chart.of(Chart.Kind.LINES, Chart.Unit.COUNT, words.overTimeChart())
                        .latestFirst(),
                Table.of(
                        List.of(
                                Table.Column.text(shared.period()),
                                Table.Column.series(words.firstBought(), "one"),
                                Table.Column.series(words.cameBack(), "five"),
                                Table.Column.series(words.boughtAgain(), "two"),
                                Table.Column.series(words.becameLost(), "four")),
                        rows),
                shared.nothing());
    }

    private static long sum(FlowsResponse.Flow flow, Predicate<FlowsResponse.Move> which) {
        return flow.moves().stream()
                .filter(which)
                .mapToLong(FlowsResponse.Move::customers)
                .sum();
    }
}
