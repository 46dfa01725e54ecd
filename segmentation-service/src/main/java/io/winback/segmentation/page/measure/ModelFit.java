package io.winback.segmentation.page.measure;

import io.winback.platform.report.Cell;
import io.winback.platform.report.Chart;
import io.winback.platform.report.Section;
import io.winback.platform.report.Table;
import io.winback.segmentation.scoring.ModelReport;
import io.winback.segmentation.scoring.ModelReport.FamilyCheck;
import io.winback.segmentation.scoring.ModelReport.TrackedWeek;
import io.winback.segmentation.scoring.ModelVersionResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How well families of models foretold the hold-back period, in pictures, and their parameters. */
final class ModelFit {

    /** What happened, and the families in their order. */
    private static final String ACTUAL = "one";

    private static final List<String> FAMILIES = List.of("two", "three", "five");

    private final ModelWords words;
    private final Cells cells;

    ModelFit(ModelWords words, Cells cells) {
        this.words = words;
        this.cells = cells;
    }

    Section frequencies(List<FamilyCheck> families) {
        var columns = new ArrayList<Table.Column>();
        columns.add(Table.Column.text(words.repeats()));
        columns.add(Table.Column.figure(words.customers()));
        columns.add(Table.Column.series(words.actual(), ACTUAL));
        columns.addAll(of(families));
        return Section.of(
                "frequencies",
                words.frequencyTitle(),
                words.frequencyText(),
                Chart.of(Chart.Kind.BARS, Chart.Unit.NUMBER, words.frequencyChart())
                        .axes(words.repeats(), words.perCustomer()),
                Table.of(columns, families.isEmpty() ? List.of() : frequencyRows(families)),
                words.nothing());
    }

    private List<Table.Row> frequencyRows(List<FamilyCheck> families) {
        var rows = new ArrayList<Table.Row>();
        var first = families.get(0).frequencies();
        for (var i = 0; i < first.size(); i++) {
            var at = i;
            var each = first.get(i);
            var row = new ArrayList<>(List.of(cells.count(each.customers()), cells.number(each.actual(), 2)));
            families.forEach(
                    family -> row.add(cells.number(family.frequencies().get(at).expected(), 2)));
            var name = cells.figures().count(each.repeats());
            rows.add(Table.Row.of(each.andMore() ? words.andMore(name) : name, row));
        }
        return rows;
    }

    Section tracking(List<FamilyCheck> families) {
        var columns = new ArrayList<Table.Column>();
        columns.add(Table.Column.text(words.weekEnding()));
        columns.add(Table.Column.series(words.actual(), ACTUAL));
        columns.addAll(of(families));
        return Section.of(
                "tracking",
                words.trackingTitle(),
                words.trackingText(),
                Chart.of(Chart.Kind.LINES, Chart.Unit.COUNT, words.trackingChart()),
                Table.of(columns, families.isEmpty() ? List.of() : trackingRows(families)),
                words.nothing());
    }

    private List<Table.Row> trackingRows(List<FamilyCheck> families) {
        var rows = new ArrayList<Table.Row>();
        var begun = false;
        var first = tracking(families.get(0));
        for (var i = 0; i < first.size(); i++) {
            var at = i;
            var week = first.get(i);
            var row = new ArrayList<Cell>(List.of(cells.count(week.actual())));
            families.forEach(
                    family -> row.add(cells.number(tracking(family).get(at).expected(), 0)));
            var begins = week.heldBack() && !begun;
            begun = week.heldBack();
            var head = cells.date(week.end());
            rows.add(begins ? Table.Row.of(head.noted(words.holdBack()), row).in("edge") : Table.Row.of(head, row));
        }
        return rows;
    }

    private static List<TrackedWeek> tracking(FamilyCheck family) {
        return Objects.requireNonNullElse(family.tracking(), List.of());
    }

    private static List<Table.Column> of(List<FamilyCheck> families) {
        var columns = new ArrayList<Table.Column>();
        for (var i = 0; i < families.size(); i++) {
            columns.add(Table.Column.series(
                    ModelComposer.family(families.get(i).fit().family()), FAMILIES.get(i % FAMILIES.size())));
        }
        return columns;
    }

    Section parameters(ModelVersionResponse shown) {
        var rows = new ArrayList<Table.Row>();
        var model = shown.model();
        if (model != null) {
            var of = ModelComposer.family(model.family()) + ", " + words.wholeHistory();
            model.parameters().forEach(each -> rows.add(parameter(of, each)));
        }
        shown.families().forEach(family -> {
            var of = ModelComposer.family(family.fit().family()) + ", " + words.calibration();
            family.fit().parameters().forEach(each -> rows.add(parameter(of, each)));
        });
        var spend = shown.spend();
        if (spend != null) {
            spend.parameters().forEach(each -> rows.add(parameter(words.spend(), each)));
        }
        return Section.of(
                "parameters",
                words.parametersTitle(),
                words.parametersText(),
                null,
                Table.of(
                        List.of(
                                Table.Column.text(words.family()),
                                Table.Column.text(words.parameter()),
                                Table.Column.figure(words.value()),
                                Table.Column.figure(words.error())),
                        rows),
                words.nothing());
    }

    private Table.Row parameter(String of, ModelReport.Parameter each) {
        return Table.Row.of(
                of, List.of(Cell.text(each.name()), cells.number(each.value()), cells.number(each.standardError())));
    }
}
