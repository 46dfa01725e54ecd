package io.winback.campaign.report;

import io.winback.platform.csv.CsvTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part of a report as a table; money is in the currency of the column {@code currency}. */
enum ReportTable {
    /** What became of each group. */
    GROUPS(ReportTable::groups),
    /** What the experiment says, and the same so far. */
    COMPARISONS(ReportTable::comparisons),
    /** What was given and saved, by churn reason. */
    BRANCHES(ReportTable::branches),
    /** Mails by stage. */
    STAGES(ReportTable::stages),
    /** Answers by churn reason. */
    ANSWERS(report -> counts("reason", report.answers())),
    /** Who may not take part, by rule. */
    REFUSED(report -> counts("rule", report.targeted().refusedBy()));

    private final Function<ReportResponse, CsvTable> form;

    ReportTable(Function<ReportResponse, CsvTable> form) {
        this.form = form;
    }

    CsvTable of(ReportResponse report) {
        return form.apply(report);
    }

    private static CsvTable groups(ReportResponse report) {
        return new CsvTable(
                List.of(
                        "group",
                        "assigned",
                        "mails",
                        "sent",
                        "delivered",
                        "clicked",
                        "answered",
                        "replied",
                        "validated",
                        "interested",
                        "redeemed",
                        "windowsClosed",
                        "returned",
                        "returnedShare",
                        "returnedLow",
                        "returnedHigh",
                        "windowsOpen",
                        "returnedSoFar",
                        "regularAgain",
                        "regularNotYet",
                        "revenue",
                        "discounts",
                        "cost",
                        "profit",
                        "currency"),
                report.groups().stream().map(ReportTable::group).toList());
    }

    private static List<@Nullable Object> group(GroupResponse group) {
        var row = new ArrayList<@Nullable Object>(List.of(group.group(), group.assigned()));
        row.addAll(reached(group.reached()));
        row.addAll(List.of(group.closed(), group.returned()));
        row.addAll(share(group.returnedShare()));
        var money = group.money();
        row.addAll(List.of(
                group.open().customers(),
                group.open().returned(),
                group.regular().customers(),
                group.regular().notYet(),
                money.revenue().amount(),
                money.discounts().amount(),
                money.cost().amount(),
                money.profit().amount(),
                money.profit().currency().getCurrencyCode()));
        return row;
    }

    private static List<@Nullable Object> reached(GroupResponse.@Nullable Reached reached) {
        return reached == null
                ? Arrays.asList(new @Nullable Object[9])
                : List.of(
                        reached.mails(),
                        reached.sent(),
                        reached.delivered(),
                        reached.clicked(),
                        reached.answered(),
                        reached.replied(),
                        reached.validated(),
                        reached.interested(),
                        reached.redeemed());
    }

    private static List<@Nullable Object> share(@Nullable ShareResponse share) {
        return share == null
                ? Arrays.asList(new @Nullable Object[3])
                : List.of(share.share(), share.low(), share.high());
    }

    private static CsvTable comparisons(ReportResponse report) {
        var rows = new ArrayList<List<@Nullable Object>>();
        report.experiment().comparisons().forEach(each -> rows.add(compared("VERDICT", each)));
        report.experiment().soFar().forEach(each -> rows.add(compared("SO_FAR", each)));
        return new CsvTable(
                List.of(
                        "about",
                        "group",
                        "against",
                        "verdict",
                        "returnedDifference",
                        "returnedLow",
                        "returnedHigh",
                        "returnedP",
                        "returnedAdjustedP",
                        "returnedMethod",
                        "profitDifference",
                        "profitLow",
                        "profitHigh",
                        "profitP",
                        "profitAdjustedP",
                        "profitMethod"),
                rows);
    }

    private static List<@Nullable Object> compared(String about, ExperimentResponse.Compared compared) {
        var row = new ArrayList<@Nullable Object>(List.of(
                about, compared.group(), compared.against(), compared.verdict().name()));
        row.addAll(difference(compared.returned()));
        row.addAll(difference(compared.profit()));
        return row;
    }

    private static List<@Nullable Object> difference(ExperimentResponse.@Nullable Difference found) {
        return found == null
                ? Arrays.asList(new @Nullable Object[6])
                : List.of(found.difference(), found.low(), found.high(), found.p(), found.adjustedP(), found.method());
    }

    private static CsvTable branches(ReportResponse report) {
        return new CsvTable(
                List.of("reason", "customers", "given", "used", "otherUses", "cost", "currency", "saved", "savedBy"),
                report.branches().stream()
                        .map(branch -> Arrays.<@Nullable Object>asList(
                                branch.reason(),
                                branch.customers(),
                                branch.given(),
                                branch.used(),
                                branch.otherUses(),
                                branch.cost().amount(),
                                branch.cost().currency().getCurrencyCode(),
                                branch.saved(),
                                pairs(branch.savedBy())))
                        .toList());
    }

    private static String pairs(Map<String, Long> counts) {
        return String.join(
                " ",
                counts.entrySet().stream()
                        .map(entry -> entry.getKey() + ":" + entry.getValue())
                        .toList());
    }

    private static CsvTable stages(ReportResponse report) {
        return new CsvTable(
                List.of("stage", "sent", "unknown", "failed", "skipped", "waiting"),
                report.stages().stream()
                        .map(stage -> List.of(
                                stage.stage(),
                                stage.sent(),
                                stage.unknown(),
                                stage.failed(),
                                stage.skipped(),
                                stage.waiting()))
                        .toList());
    }

    private static CsvTable counts(String name, Map<String, Long> counts) {
        return new CsvTable(
                List.of(name, "customers"),
                counts.entrySet().stream()
                        .map(entry -> List.of(entry.getKey(), entry.getValue()))
                        .toList());
    }
}
