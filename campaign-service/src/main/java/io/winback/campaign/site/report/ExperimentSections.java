package io.winback.campaign.site.report;

import io.winback.campaign.definition.Experiment;
import io.winback.campaign.experiment.GroupOutcome;
import io.winback.campaign.experiment.Verdict;
import io.winback.campaign.report.ExperimentResponse;
import io.winback.campaign.report.ReportResponse;
import io.winback.platform.report.Cell;
import io.winback.platform.report.Report;
import io.winback.platform.report.Section;
import io.winback.platform.report.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the experiment says: a sentence before everything else, and a table of all comparisons. */
final class ExperimentSections {

    private final OutcomeCells cells;
    private final OutcomeWords words;
    private final ReportResponse report;
    private final ExperimentResponse experiment;

    ExperimentSections(OutcomeCells cells, ReportResponse report) {
        this.cells = cells;
        this.words = cells.words();
        this.report = report;
        this.experiment = report.experiment();
    }

    Report.Note note() {
        return Report.Note.of(sentence());
    }

    private String sentence() {
        if (report.heldOut() == 0
                && report.enrolled() > 0
                && experiment.comparisons().size() < 2) {
            return words.nobodyHeldOut();
        }
        var from = experiment.verdictFrom();
        var before = experiment.assignedBefore();
        if (from == null || before == null) {
            return words.noVerdictYet();
        }
        if (!experiment.told()) {
            return words.tooEarly(cells.date(from), cells.date(before));
        }
        var winner = experiment.winner();
        return winner == null ? lift() : lift() + " " + words.winner(cells.group(winner));
    }

    private String lift() {
        return experiment.comparisons().stream()
                .filter(each -> each.group().equals(GroupOutcome.TREATED))
                .findFirst()
                .map(each -> switch (each.verdict()) {
                    case BETTER -> words.liftBetter(metric());
                    case WORSE -> words.liftWorse(metric());
                    case NO_COMPARISON -> words.nobodyHeldOut();
                    case NOT_ENOUGH_DATA, TOO_EARLY -> words.liftNotEnough();
                })
                .orElseGet(words::liftNotEnough);
    }

    private String metric() {
        return experiment.metric() == Experiment.Metric.PROFIT ? words.metricProfit() : words.metricReturned();
    }

    Section comparisons() {
        var rows = new ArrayList<Table.Row>();
        if (experiment.told()) {
            experiment.comparisons().forEach(each -> rows.add(row(each, verdict(each.verdict()))));
        }
        if (!experiment.told() || isMoreThanTold()) {
            experiment.soFar().forEach(each -> rows.add(row(each, words.soFar())));
        }
        return new Section(
                "comparisons",
                words.comparisonsTitle(),
                List.of(words.comparisonsText(metric())),
                null,
                Table.of(
                        List.of(
                                Table.Column.text(words.compared()),
                                Table.Column.text(words.verdict()),
                                Table.Column.figure(words.returnedDifference()),
                                Table.Column.figure(words.chance()),
                                Table.Column.figure(words.profitDifference()),
                                Table.Column.figure(words.chance())),
                        rows),
                words.nothingToCompare(),
                "");
    }

    /** Whether somebody was assigned too late for the verdict. */
    private boolean isMoreThanTold() {
        return !experiment.soFar().stream()
                .map(ExperimentResponse.Compared::returned)
                .toList()
                .equals(experiment.comparisons().stream()
                        .map(ExperimentResponse.Compared::returned)
                        .toList());
    }

    private Table.Row row(ExperimentResponse.Compared compared, String verdict) {
        var row = new ArrayList<>(List.of(Cell.text(verdict)));
        row.addAll(difference(compared.returned(), false));
        row.addAll(difference(compared.profit(), true));
        return Table.Row.of(words.against(cells.group(compared.group()), cells.group(compared.against())), row);
    }

    private List<Cell> difference(ExperimentResponse.@Nullable Difference found, boolean money) {
        if (found == null) {
            return List.of(Cell.none(money ? words.tooFewForInterval() : ""), Cell.none(""));
        }
        return List.of(
                money
                        ? cells.amount(found.difference(), found.low(), found.high())
                        : cells.points(found.difference(), found.low(), found.high()),
                cells.chance(found.adjustedP(), method(found.method())));
    }

    private String method(String code) {
        return switch (code) {
            case "NORMAL" -> words.methodNormal();
            case "FISHER" -> words.methodFisher();
            case "WELCH" -> words.methodWelch();
            case "PERMUTATION" -> words.methodPermutation();
            default -> code;
        };
    }

    private String verdict(Verdict verdict) {
        return switch (verdict) {
            case TOO_EARLY -> words.verdictTooEarly();
            case NO_COMPARISON -> words.verdictNoComparison();
            case NOT_ENOUGH_DATA -> words.verdictNotEnough();
            case BETTER -> words.verdictBetter();
            case WORSE -> words.verdictWorse();
        };
    }
}
