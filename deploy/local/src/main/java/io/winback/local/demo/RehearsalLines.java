package io.winback.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The rehearsal of the campaign as lines to read: what it would do, what that would cost and bring, and what the holdout could show. */
final class RehearsalLines {

    private static final int DAYS = 5;

    private final JsonNode rehearsal;
    private final List<String> lines = new ArrayList<>();

    private RehearsalLines(JsonNode rehearsal) {
        this.rehearsal = rehearsal;
    }

    static List<String> of(JsonNode rehearsal) {
        var lines = new RehearsalLines(rehearsal);
        lines.who();
        lines.mails();
        lines.days();
        lines.forecast();
        lines.holdout();
        rehearsal
                .path("warnings")
                .forEach(warning ->
                        lines.lines.add("worth a look: " + warning.path("text").asText()));
        lines.lines.add("nothing of it was written; all of it, and one customer day by day: /ui/campaign/campaigns/"
                + Marketing.CAMPAIGN + "/rehearsal");
        return lines.lines;
    }

    private void who() {
        var entries = rehearsal.path("entries");
        var heldOut = 0L;
        for (var count : entries.path("heldOut")) {
            heldOut += count.asLong();
        }
        lines.add(number(rehearsal, "audience") + " customers are in the segment; " + number(entries, "admitted")
                + " would take part: " + number(entries, "treated") + " written to, " + Words.count(heldOut)
                + " held out to measure");
        rules("would not take part", entries.path("refused"));
        rules("would be decided about later", entries.path("waiting"));
    }

    private void mails() {
        var first = rehearsal.path("firstMails");
        lines.add("First mails: " + number(first, "sent") + " would go at once");
        rules("would go later", first.path("postponed"));
        rules("would not go", first.path("notSent"));
        rules("would end before", first.path("ended"));
        rules("have no first mail", first.path("without"));
    }

    private void days() {
        var left = DAYS;
        for (var day : rehearsal.path("calendar")) {
            if (left-- > 0) {
                lines.add("- " + day.path("day").asText() + ": " + number(day, "entries") + " begin, "
                        + number(day, "heldOut") + " held out, about "
                        + Words.count(Math.round(day.path("mails").asDouble())) + " mails");
            }
        }
    }

    private void forecast() {
        for (var scenario : List.of("low", "expected", "high")) {
            var told = rehearsal.path("forecast").path(scenario);
            lines.add("As assumed, " + scenario + ": about "
                    + Words.count(Math.round(told.path("returned").asDouble()))
                    + " of the written to return, "
                    + Words.count(Math.round(told.path("unaided").asDouble()))
                    + " of them by themselves; cost " + money(told.path("cost"))
                    + ", profit beyond what would have come "
                    + money(told.path("incremental")));
        }
    }

    private void holdout() {
        var holdout = rehearsal.path("holdout");
        lines.add("Held out " + Words.percent(holdout.path("share").asDouble()) + ": "
                + (holdout.hasNonNull("detectable")
                        ? "a difference of "
                                + Words.points(holdout.path("detectable").asDouble())
                                + " or more would be seen four times in five"
                        : "no difference can be seen")
                + (holdout.hasNonNull("proposed")
                        ? "; proposed " + Words.percent(holdout.path("proposed").asDouble()) + ", from "
                                + Words.points(
                                        holdout.path("proposedDetectable").asDouble())
                        : ""));
    }

    private void rules(String what, JsonNode rules) {
        for (var rule : rules) {
            if (rule.path("count").asLong() > 0) {
                lines.add("- " + number(rule, "count") + " " + what + ": "
                        + rule.path("text").asText());
            }
        }
    }

    private static String number(JsonNode from, String field) {
        return Words.count(from.path(field).asLong());
    }

    private static String money(JsonNode money) {
        return money.path("amount").asText() + " " + money.path("currency").asText();
    }
}
