package io.winback.campaign.site.report;

import io.winback.campaign.decision.RuleWords;
import io.winback.campaign.report.BranchResponse;
import io.winback.campaign.report.ReportResponse;
import io.winback.platform.page.CodeWords;
import io.winback.platform.page.Language;
import io.winback.platform.report.Cell;
import io.winback.platform.report.Chart;
import io.winback.platform.report.Section;
import io.winback.platform.report.Table;
import java.util.List;
import java.util.stream.Collectors;

/** What customers said, and what they were given. */
final class GivenSections {

    private final OutcomeCells cells;
    private final OutcomeWords words;
    private final CodeWords codes;
    private final RuleWords rules;
    private final ReportResponse report;

    GivenSections(OutcomeCells cells, Language language, ReportResponse report) {
        this.cells = cells;
        this.words = cells.words();
        this.codes = new CodeWords(language);
        this.rules = new RuleWords(language);
        this.report = report;
    }

    List<Section> sections() {
        return List.of(answers(), branches(), mails());
    }

    private Section answers() {
        return Section.of(
                "answers",
                words.answersTitle(),
                words.answersText(),
                Chart.of(Chart.Kind.ACROSS, Chart.Unit.COUNT, words.answersChart()),
                Table.of(
                        List.of(Table.Column.text(words.reason()), Table.Column.series(words.answersCount(), "one")),
                        report.answers().entrySet().stream()
                                .map(entry -> Table.Row.of(
                                        codes.reason(entry.getKey()), List.of(cells.number(entry.getValue()))))
                                .toList()),
                words.noAnswers());
    }

    private Section branches() {
        return Section.of(
                "branches",
                words.branchesTitle(),
                words.branchesText(),
                null,
                Table.of(
                        List.of(
                                Table.Column.text(words.reason()),
                                Table.Column.figure(words.customers()),
                                Table.Column.figure(words.given()),
                                Table.Column.figure(words.used()),
                                Table.Column.figure(words.otherUses()),
                                Table.Column.figure(words.cost()),
                                Table.Column.figure(words.saved()),
                                Table.Column.text(words.savedWhy())),
                        report.branches().stream().map(this::branch).toList()),
                words.nobody());
    }

    private Table.Row branch(BranchResponse branch) {
        var reason = branch.reason();
        return Table.Row.of(
                reason == null ? words.noAnswer() : codes.reason(reason),
                List.of(
                        cells.number(branch.customers()),
                        cells.number(branch.given()),
                        cells.number(branch.used()),
                        cells.number(branch.otherUses()),
                        cells.money(branch.cost()),
                        cells.number(branch.saved()),
                        Cell.text(branch.savedBy().entrySet().stream()
                                .map(entry ->
                                        words.ruleTimes(rules.head(entry.getKey()), cells.count(entry.getValue())))
                                .collect(Collectors.joining("; ")))));
    }

    private Section mails() {
        return Section.of(
                "mails",
                words.mailsTitle(),
                words.mailsText(),
                null,
                Table.of(
                        List.of(
                                Table.Column.text(words.stage()),
                                Table.Column.figure(words.mailsSent()),
                                Table.Column.figure(words.mailsUnknown()),
                                Table.Column.figure(words.mailsFailed()),
                                Table.Column.figure(words.mailsSkipped()),
                                Table.Column.figure(words.mailsWaiting())),
                        report.stages().stream()
                                .map(stage -> Table.Row.of(
                                        stage.stage(),
                                        List.of(
                                                cells.number(stage.sent()),
                                                cells.number(stage.unknown()),
                                                cells.number(stage.failed()),
                                                cells.number(stage.skipped()),
                                                cells.number(stage.waiting()))))
                                .toList()),
                words.noMails());
    }
}
