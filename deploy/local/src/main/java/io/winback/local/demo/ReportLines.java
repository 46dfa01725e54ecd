package io.winback.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The campaign's report as lines to read. */
final class ReportLines {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(Plot.ZONE);

    private final JsonNode report;
    private final List<String> lines = new ArrayList<>();

    private ReportLines(JsonNode report) {
        this.report = report;
    }

    static List<String> of(JsonNode report, PlantedEffect planted) {
        var lines = new ReportLines(report);
        lines.who();
        lines.funnel();
        lines.reasons();
        lines.outcome();
        lines.money();
        lines.beside();
        lines.lines.add("Planted by this driver: " + planted.ordered() + " of " + planted.treated()
                + " treated customers ordered because of a mail, " + planted.extra()
                + " of them would not have otherwise: " + Words.points(planted.share()));
        lines.lines.add("all of it with charts: /ui/campaign/campaigns/" + Marketing.CAMPAIGN + "/report");
        return lines.lines;
    }

    private void who() {
        var targeted = report.path("targeted");
        lines.add(number(targeted, "customers") + " customers came into question: " + number(report, "enrolled")
                + " took part, of whom " + number(report, "treated") + " were written to and "
                + number(report, "heldOut") + " held out to measure; refused " + number(targeted, "refused")
                + counted(targeted.path("refusedBy")) + ", waiting " + number(targeted, "waiting")
                + counted(targeted.path("waitingFor")));
    }

    private void funnel() {
        var reached = report.path("groups").path(0).path("reached");
        lines.add("Of those written to: sent " + number(reached, "sent") + ", delivered " + number(reached, "delivered")
                + ", clicked " + number(reached, "clicked") + ", answered " + number(reached, "answered")
                + ", interested " + number(reached, "interested") + ", used their code " + number(reached, "redeemed"));
        for (var stage : report.path("stages")) {
            lines.add(
                    "Mails of stage " + stage.path("stage").asText() + ": sent " + number(stage, "sent") + ", unknown "
                            + number(stage, "unknown") + ", failed " + number(stage, "failed") + ", skipped "
                            + number(stage, "skipped"));
        }
    }

    private void reasons() {
        lines.add("Answers: " + pairs(report.path("answers")));
        lines.add("Coupons: " + pairs(report.path("coupons")));
        for (var branch : report.path("branches")) {
            lines.add("- " + branch.path("reason").asText("no answer").replace("null", "no answer") + ": "
                    + number(branch, "customers") + " customers, codes given " + number(branch, "given") + ", used "
                    + number(branch, "used") + ", saved " + number(branch, "saved") + counted(branch.path("savedBy"))
                    + ", cost " + money(branch.path("cost")));
        }
    }

    private void outcome() {
        var returned = report.path("returned");
        var closed = report.path("windowsClosed");
        lines.add("Outcome windows of " + report.at("/windows/outcomeDays").asText() + " days that are over: treated "
                + number(closed, "treated") + ", held out " + number(closed, "heldOut") + "; not over: "
                + number(report.path("windowsOpen"), "treated") + " and "
                + number(report.path("windowsOpen"), "heldOut"));
        lines.add("Returned: treated " + number(returned, "treated") + " (" + share(returned, "treatedShare")
                + "), held out " + number(returned, "heldOut") + " (" + share(returned, "heldOutShare")
                + ", who came by themselves)");
        if (returned.hasNonNull("difference") && returned.hasNonNull("low")) {
            lines.add("Difference so far "
                    + Words.points(returned.path("difference").asDouble())
                    + ", 95 % interval " + Words.points(returned.path("low").asDouble()) + " to "
                    + Words.points(returned.path("high").asDouble()));
        }
        lines.add("Verdict: " + verdict(returned.path("verdict").asText()));
    }

    private String verdict(String code) {
        return switch (code) {
            case "BETTER" -> "the campaign brought more customers back than would have come without it";
            case "WORSE" -> "fewer came back than would have come without the campaign";
            case "NO_COMPARISON" -> "none, for there is nobody to compare with";
            case "TOO_EARLY" -> "none yet" + verdictFrom() + "; what is so far is no verdict";
            default -> "not enough data: chance alone could have made the difference";
        };
    }

    private String verdictFrom() {
        var from = report.at("/experiment/verdictFrom").asText("");
        return from.isEmpty() || from.equals("null")
                ? ""
                : ", it is told on " + DAY.format(Instant.parse(from)) + " once all windows are over";
    }

    private void money() {
        lines.add("Revenue in closed windows: treated "
                + money(report.path("revenue").path("treated")) + ", held out "
                + money(report.path("revenue").path("heldOut")));
        var incremental = report.path("incremental");
        lines.add("Cost " + money(report.path("cost")) + "; profit that would not have come otherwise "
                + money(report.path("profit"))
                + (incremental.path("profitLow").isObject()
                        ? " (95 % interval " + money(incremental.path("profitLow")) + " to "
                                + money(incremental.path("profitHigh")) + ")"
                        : "")
                + ": it rests on the assumed margin of "
                + Words.percent(report.path("margin").asDouble()));
    }

    private void beside() {
        var weaker = report.path("weaker");
        lines.add("Weaker evidence, apart and never added: " + number(weaker.path("withCode"), "orders")
                + " orders with our code, " + number(weaker.path("afterClick"), "orders") + " within "
                + report.at("/windows/clickDays").asText() + " days of a click, "
                + money(weaker.path("either").path("revenue")) + " together");
        for (var source : report.path("sources")) {
            var low = source.path("low").asDouble();
            var high = source.path("high").asDouble();
            lines.add("Published elsewhere, no forecast: "
                    + source.path("code").asText().toLowerCase(Locale.ROOT).replace('_', ' ') + " "
                    + (low == high ? Words.percent(low) : Words.percent(low) + " to " + Words.percent(high))
                    + "; here "
                    + (source.path("here").isObject()
                            ? share(source.path("here"), "share")
                            : "nobody to be counted yet"));
        }
    }

    private static String number(JsonNode from, String field) {
        return Words.count(from.path(field).asLong());
    }

    private static String share(JsonNode from, String field) {
        return from.hasNonNull(field) ? Words.percent(from.path(field).asDouble()) : "no share";
    }

    private static String money(JsonNode money) {
        return money.isObject()
                ? money.path("amount").asText() + " " + money.path("currency").asText()
                : "not told";
    }

    private static String counted(JsonNode counts) {
        return counts.isEmpty() ? "" : " (" + pairs(counts) + ")";
    }

    private static String pairs(JsonNode object) {
        var text = StreamSupport.stream(object.properties().spliterator(), false)
                .map(entry -> entry.getKey() + " " + entry.getValue().asText())
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? "none" : text;
    }
}
