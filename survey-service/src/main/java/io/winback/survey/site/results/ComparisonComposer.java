package io.winback.survey.site.results;

import io.winback.platform.report.Cell;
import io.winback.platform.report.Chart;
import io.winback.platform.report.Filter;
import io.winback.platform.report.Filter.Option;
import io.winback.platform.report.Report;
import io.winback.platform.report.Section;
import io.winback.platform.report.Table;
import io.winback.survey.analysis.SelectionQuestion;
import io.winback.survey.analysis.WaveLength;
import io.winback.survey.analysis.wave.ComparisonQuestion;
import io.winback.survey.analysis.wave.ComparisonResponse;
import io.winback.survey.analysis.wave.ComparisonResponse.Compared;
import io.winback.survey.analysis.wave.ComparisonResponse.Difference;
import io.winback.survey.analysis.wave.ComparisonResponse.Why;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Puts a comparison into one language. */
final class ComparisonComposer {

    private final ResultTexts texts;
    private final ResultWords words;
    private final ResultCells cells;
    private final ComparisonResponse found;

    ComparisonComposer(ResultTexts texts, ComparisonResponse found) {
        this.texts = texts;
        this.words = texts.words();
        this.cells = texts.cells();
        this.found = found;
    }

    Report compose(String name, List<Filter> filters) {
        var sections = new ArrayList<Section>();
        sections.add(differences());
        if (found.questions().stream().anyMatch(question -> question.why() != null)) {
            sections.add(notCompared());
        }
        var trend = found.trend();
        if (trend != null) {
            sections.add(trend(trend));
        }
        var with = found.with();
        return new Report(
                words.comparisonTitle(name),
                with == null
                        ? words.compareNone()
                        : words.compareLead(count(found.group().answers()), count(with.answers())),
                found.inBoth() > 0 ? List.of(Report.Note.of(words.inBoth(count(found.inBoth())))) : List.of(),
                filters,
                sections,
                List.of(words.howTests(), words.howShares(), words.howHidden()));
    }

    /** What may be asked of the comparison. */
    static List<Filter> filters(ResultTexts texts, SelectionQuestion selection, ComparisonQuestion question) {
        var words = texts.words();
        return List.of(
                Filter.select(
                        "by",
                        words.by(),
                        Arrays.stream(WaveLength.values())
                                .map(length -> new Option(
                                        length.name(),
                                        switch (length) {
                                            case MONTH -> words.month();
                                            case QUARTER -> words.quarter();
                                            case YEAR -> words.year();
                                        },
                                        length.name()
                                                .equals(
                                                        ResultTexts.given(question.by())
                                                                        .isEmpty()
                                                                ? "QUARTER"
                                                                : question.by())))
                                .toList()),
                Filter.text("wave", words.wave(), ResultTexts.given(question.wave()), ""),
                texts.panels("panel", words.panel(), ResultTexts.given(selection.panel())),
                Filter.text("withWave", words.withWave(), ResultTexts.given(question.withWave()), ""),
                texts.panels("withPanel", words.withPanel(), ResultTexts.given(question.withPanel())),
                Filter.text("withSurvey", words.withSurvey(), ResultTexts.given(question.withSurvey()), ""),
                texts.suspected(selection));
    }

    private String count(long number) {
        return texts.figures().count(number);
    }

    private Section differences() {
        var rows = new ArrayList<Table.Row>();
        found.questions().forEach(question -> question.differences()
                .forEach(difference -> rows.add(difference(question, difference))));
        return Section.of(
                "differences",
                words.differencesTitle(),
                words.differencesText(count(found.tests())),
                Chart.of(Chart.Kind.ACROSS, Chart.Unit.SHARE, words.differencesChart()),
                Table.of(
                        List.of(
                                Table.Column.text(words.question()),
                                Table.Column.figure(words.first()),
                                Table.Column.figure(words.second()),
                                Table.Column.series(words.difference(), "two"),
                                Table.Column.figure(words.chance()),
                                Table.Column.text(words.evidence())),
                        rows),
                words.nothing());
    }

    private Table.Row difference(Compared question, Difference each) {
        var share = each.mean() == null;
        var row = Table.Row.of(
                texts.in(question.text(), question.key()) + " – " + name(each),
                List.of(
                        share ? cells.share(each.share()) : cells.mean(each.mean()),
                        share ? cells.share(each.withShare()) : cells.mean(each.withMean()),
                        cells.difference(each.difference(), each.low(), each.high(), share),
                        cells.chance(each.adjustedP()),
                        Cell.text(
                                each.adjustedP() == null ? "" : each.significant() ? words.differs() : words.maybe())));
        return share ? row : row.leftOut();
    }

    private String name(Difference each) {
        return switch (each.measure()) {
            case CODE -> texts.code(Objects.requireNonNullElse(each.code(), ""), each.text());
            case NPS -> words.score();
            case SATISFIED -> words.satisfied();
            case MEAN -> words.mean();
        };
    }

    private Section notCompared() {
        return Section.of(
                "not-compared",
                words.notCompared(),
                words.notComparedText(),
                null,
                Table.of(
                        List.of(Table.Column.text(words.question()), Table.Column.text(words.why())),
                        found.questions().stream()
                                .filter(question -> question.why() != null)
                                .map(question -> Table.Row.of(
                                        texts.in(question.text(), question.key()), List.of(Cell.text(why(question)))))
                                .toList()),
                words.nothing());
    }

    private String why(Compared question) {
        return switch (Objects.requireNonNullElse(question.why(), Why.HIDDEN)) {
            case CHANGED -> words.whyChanged(String.valueOf(question.changedIn()));
            case ASKED_OTHERWISE -> words.whyOtherwise();
            case NOT_ASKED -> words.whyNotAsked();
            case HIDDEN -> words.whyHidden();
        };
    }

    /** The codes of the latest wave are the columns, as many as there are colours. */
    private Section trend(ComparisonResponse.Trend trend) {
        var latest = trend.waves().stream()
                .map(ComparisonResponse.Point::figures)
                .filter(Objects::nonNull)
                .findFirst();
        var codes = latest.stream()
                .flatMap(question -> question.codes().stream())
                .limit(Table.COLOURS.size())
                .toList();
        var columns = new ArrayList<Table.Column>();
        columns.add(Table.Column.text(words.waveColumn()));
        columns.add(Table.Column.figure(words.answers()));
        for (var i = 0; i < codes.size(); i++) {
            columns.add(Table.Column.series(
                    texts.code(codes.get(i).code(), codes.get(i).text()), Table.COLOURS.get(i)));
        }
        var title = latest.map(question -> texts.in(question.text(), question.key()))
                .orElse(trend.question());
        return Section.of(
                "trend",
                words.trendTitle(title),
                words.trendText(),
                Chart.of(Chart.Kind.LINES, Chart.Unit.SHARE, words.trendTitle(title))
                        .latestFirst(),
                Table.of(
                        columns,
                        trend.waves().stream()
                                .map(point -> point(
                                        point,
                                        codes.stream().map(code -> code.code()).toList()))
                                .toList()),
                words.nothing());
    }

    private Table.Row point(ComparisonResponse.Point point, List<String> codes) {
        var row = new ArrayList<Cell>();
        var answers = point.answers();
        row.add(answers == null ? Cell.none(words.tooFew()) : Cell.figure(count(answers), answers));
        var figures = point.figures();
        codes.forEach(code -> row.add(cells.share(figures == null ? null : figures.chosen(code))));
        return Table.Row.of(point.wave().name() + (point.changed() ? "*" : ""), row);
    }
}
