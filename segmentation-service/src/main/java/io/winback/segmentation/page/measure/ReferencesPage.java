package io.winback.segmentation.page.measure;

import io.winback.platform.page.Language;
import io.winback.platform.report.Cell;
import io.winback.platform.report.Filter;
import io.winback.platform.report.Report;
import io.winback.platform.report.Section;
import io.winback.platform.report.Table;
import io.winback.segmentation.measure.reference.Own;
import io.winback.segmentation.measure.reference.ReferenceQuestion;
import io.winback.segmentation.measure.reference.ReferenceService;
import io.winback.segmentation.measure.reference.ReferencesResponse;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Published figures as labelled references, and what the shop itself measures beside them. */
@Singleton
class ReferencesPage implements MeasurePage {

    private final ReferenceService service;

    ReferencesPage(ReferenceService service) {
        this.service = service;
    }

    @Override
    public String key() {
        return "references";
    }

    @Override
    public int place() {
        return 100;
    }

    @Override
    public String name(MeasureWords words) {
        return words.references();
    }

    @Override
    public String about(MeasureWords words) {
        return words.referencesAbout();
    }

    @Override
    public Report report(Asked asked, Language language) {
        var shared = language.words(MeasureWords.class);
        var words = language.words(ReferenceWords.class);
        var found = service.references(new ReferenceQuestion(asked.textOrNull("to"), asked.textOrNull("days")));
        var cells = Cells.in(language);
        return new Report(
                name(shared),
                words.lead(cells.figures().date(found.to()), cells.figures().count(found.days())),
                List.of(Report.Note.of(new SourceTexts(language).warning())),
                List.of(
                        new Filter("to", shared.to(), "date", asked.text("to"), "", List.of()),
                        Filter.number("days", words.days(), asked.text("days"), words.daysHint())),
                List.of(Section.of(
                        "references",
                        words.title(),
                        words.text(),
                        null,
                        Table.of(
                                List.of(
                                        Table.Column.text(words.number()),
                                        Table.Column.text(words.published()),
                                        Table.Column.text(words.sources()),
                                        Table.Column.text(words.measured()),
                                        Table.Column.figure(words.own())),
                                rows(found, new SourceTexts(language), words, cells)),
                        shared.nothing())),
                List.of(words.howSources(), words.howOwn()));
    }

    /** A row for each own figure, or for a published one that has none. */
    private static List<Table.Row> rows(
            ReferencesResponse found, SourceTexts texts, ReferenceWords words, Cells cells) {
        var rows = new ArrayList<Table.Row>();
        for (var each : found.references()) {
            var said = List.of(Cell.text(texts.statement(each.id())), Cell.text(String.join(", ", each.sources())));
            if (each.own().isEmpty()) {
                rows.add(row(each.id(), said, Cell.text(texts.notMeasured()), Cell.none("")));
            }
            each.own()
                    .forEach(own -> rows.add(
                            row(each.id(), said, Cell.text(texts.figure(own.figure())), own(own, words, cells))));
        }
        return rows;
    }

    private static Table.Row row(String id, List<Cell> said, Cell measured, Cell own) {
        return Table.Row.of(id, List.of(said.get(0), said.get(1), measured, own));
    }

    private static Cell own(Own own, ReferenceWords words, Cells cells) {
        var value = own.value();
        if (value == null) {
            return Cell.none(words.nothingToMeasure());
        }
        if (own.unit() == Own.Unit.TIMES) {
            return Cell.figure(words.times(cells.figures().number(value, 2)), value);
        }
        var counted = own.counted();
        return counted == null ? cells.share(value) : cells.share(value, counted.low(), counted.high(), "");
    }
}
