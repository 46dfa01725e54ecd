package io.winback.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The campaign's report as lines to read. */
final class ReportLines {

    private ReportLines() {}

    static List<String> of(JsonNode report, PlantedEffect planted) {
        var lines = new ArrayList<String>();
        lines.add("Enrolled " + number(report, "enrolled") + ": treated " + number(report, "treated") + ", held out "
                + number(report, "heldOut"));
        for (var stage : report.path("stages")) {
            lines.add(
                    "Mails of stage " + stage.path("stage").asText() + ": sent " + number(stage, "sent") + ", unknown "
                            + number(stage, "unknown") + ", failed " + number(stage, "failed") + ", skipped "
                            + number(stage, "skipped"));
        }
        lines.add("Answers: " + pairs(report.path("answers")));
        lines.add("Coupons: " + pairs(report.path("coupons")));
        returned(report, planted, lines);
        lines.add("Revenue in closed windows: treated "
                + money(report.path("revenue").path("treated")) + ", held out "
                + money(report.path("revenue").path("heldOut")));
        lines.add("Cost " + money(report.path("cost")) + ", profit " + money(report.path("profit"))
                + ": both rest on the assumed margin of "
                + Words.percent(report.path("margin").asDouble()));
        return lines;
    }

    private static void returned(JsonNode report, PlantedEffect planted, List<String> lines) {
        var returned = report.path("returned");
        var closed = report.path("windowsClosed");
        lines.add("Outcome windows closed before the orders end: treated " + number(closed, "treated") + ", held out "
                + number(closed, "heldOut"));
        lines.add("Returned: treated " + number(returned, "treated") + " (" + share(returned, "treatedShare")
                + "), held out " + number(returned, "heldOut") + " (" + share(returned, "heldOutShare") + ")");
        if (returned.hasNonNull("difference") && returned.hasNonNull("low")) {
            lines.add("Difference " + Words.points(returned.path("difference").asDouble()) + ", 95 % interval "
                    + Words.points(returned.path("low").asDouble()) + " to "
                    + Words.points(returned.path("high").asDouble()) + ": "
                    + returned.path("verdict").asText());
        } else {
            lines.add("Difference: " + returned.path("verdict").asText("not enough data"));
        }
        lines.add("Planted by this driver: " + planted.ordered() + " of " + planted.treated()
                + " treated customers ordered because of a mail, " + planted.extra()
                + " of them would not have otherwise: " + Words.points(planted.share()));
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
                : money.asText("not told");
    }

    private static String pairs(JsonNode object) {
        var text = StreamSupport.stream(object.properties().spliterator(), false)
                .map(entry -> entry.getKey() + " " + entry.getValue().asText())
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? "none" : text;
    }
}
