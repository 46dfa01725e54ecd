package io.winback.survey.site.results;

import io.winback.platform.report.Cell;
import io.winback.platform.report.Chart;
import io.winback.platform.report.Filter;
import io.winback.platform.report.Report;
import io.winback.platform.report.Section;
import io.winback.platform.report.Table;
import io.winback.survey.analysis.Share;
import io.winback.survey.analysis.reason.ReasonsResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts churn reasons into one language. */
final class ReasonsComposer {

    private final ResultTexts texts;
    private final ResultWords words;
    private final ResultCells cells;
    private final ReasonsResponse found;

    ReasonsComposer(ResultTexts texts, ReasonsResponse found) {
        this.texts = texts;
        this.words = texts.words();
        this.cells = texts.cells();
        this.found = found;
    }

    Report compose(String name, List<Filter> filters) {
        var sections = new ArrayList<>(List.of(reasons(), reference(), sheet()));
        var staying = found.staying();
        if (staying != null) {
            sections.add(staying(staying));
        }
        return new Report(
                words.reasonsTitle(name),
                words.lead(count(found.answers()), count(found.minimumGroup())),
                notes(),
                filters,
                sections,
                List.of(words.howShares(), words.howReference(), words.howDecides(), words.howHidden()));
    }

    private String count(long number) {
        return texts.figures().count(number);
    }

    private List<Report.Note> notes() {
        var notes = new ArrayList<Report.Note>();
        var decisive = found.decisive();
        if (decisive != null) {
            var first = texts.codes().reason(decisive.first());
            var second = texts.codes().reason(decisive.second());
            notes.add(Report.Note.of(
                    decisive.tooClose()
                            ? words.tooClose(first, second)
                            : words.decisive(first, second, percent(decisive.ofBoth()))));
        }
        var side = found.sheet().side();
        var internal = found.sheet().internal();
        if (side != null && internal != null) {
            notes.add(Report.Note.of(
                    switch (side) {
                        case INTERNAL -> words.internal(percent(internal));
                        case EXTERNAL -> words.external(percent(internal));
                        case TOO_CLOSE -> words.sideTooClose(percent(internal));
                    }));
        }
        return notes;
    }

    /** With its interval. */
    private String percent(Share share) {
        return percent(share.share()) + " (" + words.between(percent(share.low()), percent(share.high())) + ")";
    }

    private String percent(@Nullable BigDecimal share) {
        return share == null ? "–" : texts.figures().percent(share);
    }

    private Section reasons() {
        var named = found.named();
        var rows = new ArrayList<Table.Row>();
        found.reasons().forEach(reason -> {
            rows.add(row(texts.codes().reason(reason.reason()), reason.named()));
            reason.subReasons()
                    .forEach(sub -> rows.add(row("– " + texts.codes().reason(sub.subReason()), sub.named())
                            .leftOut()));
        });
        return Section.of(
                "reasons",
                words.reasonList(),
                named == null ? words.reasonListFew() : words.reasonListText(count(named)),
                Chart.of(Chart.Kind.ACROSS, Chart.Unit.SHARE, words.reasonList()),
                Table.of(
                        List.of(
                                Table.Column.text(words.reason()),
                                Table.Column.figure(words.count()),
                                Table.Column.series(words.share(), "two")),
                        rows),
                words.nothing());
    }

    private Table.Row row(String name, @Nullable Share share) {
        return Table.Row.of(name, List.of(cells.count(share), cells.share(share)));
    }

    private Section reference() {
        return Section.of(
                "reference",
                words.referenceTitle(),
                words.referenceText(),
                Chart.of(Chart.Kind.BARS, Chart.Unit.SHARE, words.referenceChart()),
                Table.of(
                        List.of(
                                Table.Column.text(words.reason()),
                                Table.Column.figure(words.count()),
                                Table.Column.series(words.own(), "two"),
                                Table.Column.series(words.reference(), "four"),
                                Table.Column.figure(words.chance()),
                                Table.Column.text(words.evidence())),
                        found.reference().stream().map(this::reference).toList()),
                words.nothing());
    }

    private Table.Row reference(ReasonsResponse.Reference group) {
        var name = group.reasons().stream().map(texts.codes()::reason).collect(Collectors.joining(" + "));
        var differs = group.differs();
        return Table.Row.of(
                name,
                List.of(
                        cells.count(group.named()),
                        cells.share(group.named()),
                        Cell.figure(texts.figures().percent(group.reference()), group.reference()),
                        cells.chance(group.adjustedP()),
                        Cell.text(differs == null ? "" : differs ? words.differs() : words.maybe())));
    }

    private Section sheet() {
        var rows = new ArrayList<Table.Row>();
        found.sheet().strengths().forEach(factor -> rows.add(factor(words.strengths(), factor)));
        found.sheet().weaknesses().forEach(factor -> rows.add(factor(words.weaknesses(), factor)));
        found.sheet().opportunities().forEach(factor -> rows.add(factor(words.opportunities(), factor)));
        found.sheet().threats().forEach(factor -> rows.add(factor(words.threats(), factor)));
        return Section.of(
                "sheet",
                words.sheetTitle(),
                words.sheetText(),
                null,
                Table.of(
                        List.of(
                                Table.Column.text(words.kind()),
                                Table.Column.text(words.reason()),
                                Table.Column.figure(words.count()),
                                Table.Column.figure(words.share())),
                        rows),
                words.nothing());
    }

    private Table.Row factor(String kind, ReasonsResponse.Factor factor) {
        return Table.Row.of(
                kind,
                List.of(
                        Cell.text(texts.code(factor.code(), factor.text())),
                        cells.count(factor.named()),
                        cells.share(factor.named())));
    }

    private Section staying(ReasonsResponse.Staying staying) {
        var rows = new ArrayList<>(
                List.of(row(words.stayTwice(), staying.dissatisfied()), row(words.staySame(), staying.sameReason())));
        staying.withoutThem()
                .forEach(reason -> rows.add(
                        row(words.withoutThem() + ": " + texts.codes().reason(reason.reason()), reason.named())));
        return Section.of(
                "staying",
                words.stayingTitle(),
                words.stayingText(),
                null,
                Table.of(
                        List.of(
                                Table.Column.text(words.who()),
                                Table.Column.figure(words.count()),
                                Table.Column.figure(words.share())),
                        rows),
                words.nothing());
    }
}
