package io.winback.survey.site.results;

import io.winback.platform.report.Cell;
import io.winback.platform.report.Chart;
import io.winback.platform.report.Filter;
import io.winback.platform.report.Report;
import io.winback.platform.report.Section;
import io.winback.platform.report.Table;
import io.winback.survey.analysis.QuestionFigures;
import io.winback.survey.analysis.Share;
import io.winback.survey.analysis.results.ResultsResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts what was answered into one language. */
final class ResultsComposer {

    private final ResultTexts texts;
    private final ResultWords words;
    private final ResultCells cells;
    private final ResultsResponse found;

    ResultsComposer(ResultTexts texts, ResultsResponse found) {
        this.texts = texts;
        this.words = texts.words();
        this.cells = texts.cells();
        this.found = found;
    }

    Report compose(String name, List<Filter> filters) {
        var sections = new ArrayList<Section>();
        var response = found.response();
        if (response != null) {
            sections.add(response(response));
        }
        for (var i = 0; i < found.questions().size(); i++) {
            sections.add(question(found.questions().get(i), "question-" + (i + 1)));
        }
        return new Report(
                words.title(name),
                words.lead(count(found.answers()), count(found.minimumGroup())),
                notes(),
                filters,
                sections,
                List.of(words.howShares(), words.howHidden()));
    }

    private String count(long number) {
        return texts.figures().count(number);
    }

    private List<Report.Note> notes() {
        var notes = new ArrayList<Report.Note>();
        if (found.waiting() > 0) {
            notes.add(Report.Note.of(words.waiting(count(found.waiting()))));
        }
        if (found.suspectedAnswers() > 0) {
            notes.add(Report.Note.of(words.suspected(count(found.suspectedAnswers()))));
        }
        return notes;
    }

    private Section response(ResultsResponse.Response response) {
        var rows = new ArrayList<Table.Row>();
        response.byPanel().forEach(group -> rows.add(group(texts.panel(group.group()), group.answered())));
        response.byLanguage()
                .forEach(group -> rows.add(group(words.language() + ": " + group.group(), group.answered())));
        return Section.of(
                "response",
                words.responseTitle(),
                words.responseText(count(response.stillOpen()), count(response.uninvited())),
                Chart.of(Chart.Kind.ACROSS, Chart.Unit.SHARE, words.responseChart()),
                new Table(
                        List.of(
                                Table.Column.text(words.group()),
                                Table.Column.figure(words.invited()),
                                Table.Column.figure(words.answered()),
                                Table.Column.series(words.rate(), "two")),
                        rows,
                        rows.isEmpty() ? List.of() : List.of(group(words.everybody(), response.answered()))),
                words.nothing());
    }

    private Table.Row group(String name, @Nullable Share answered) {
        return Table.Row.of(name, List.of(cells.base(answered), cells.count(answered), cells.share(answered)));
    }

    private Section question(QuestionFigures question, String id) {
        var title = texts.in(question.text(), question.key());
        return new Section(
                id,
                title,
                about(question),
                Chart.of(Chart.Kind.ACROSS, Chart.Unit.SHARE, words.chart(title)),
                new Table(
                        List.of(
                                Table.Column.text(words.choice()),
                                Table.Column.figure(words.count()),
                                Table.Column.series(words.share(), "two")),
                        question.hidden()
                                ? List.of()
                                : question.codes().stream()
                                        .map(code -> row(texts.code(code.code(), code.text()), code.chosen()))
                                        .toList(),
                        question.hidden() ? List.of() : scores(question)),
                words.hiddenQuestion(),
                "");
    }

    private List<String> about(QuestionFigures question) {
        var about = new ArrayList<String>();
        var answered = question.answered();
        var asked = question.asked();
        if (answered != null && asked != null) {
            about.add(words.base(count(answered), count(asked)));
        }
        var changedIn = question.changedIn();
        if (changedIn != null) {
            about.add(words.changed(Integer.toString(changedIn)));
        }
        return about;
    }

    private Table.Row row(String name, @Nullable Share share) {
        return Table.Row.of(name, List.of(cells.count(share), cells.share(share)));
    }

    private List<Table.Row> scores(QuestionFigures question) {
        var rows = new ArrayList<Table.Row>();
        var nps = question.nps();
        if (nps != null) {
            rows.add(row(words.promoters(), nps.promoters()));
            rows.add(row(words.passives(), nps.passives()));
            rows.add(row(words.detractors(), nps.detractors()));
            rows.add(Table.Row.of(words.score(), List.of(Cell.blank(), cells.mean(nps.score()))));
        }
        if (question.satisfied() != null) {
            rows.add(row(words.satisfied(), question.satisfied()));
        }
        if (question.mean() != null) {
            rows.add(Table.Row.of(words.mean(), List.of(Cell.blank(), cells.mean(question.mean()))));
        }
        return rows;
    }
}
