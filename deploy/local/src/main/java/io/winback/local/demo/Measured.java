package io.winback.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** What a marketer looks at after the months: which model serves, how the base stands, who stays and who comes back by himself. */
final class Measured {

    private static final int DAYS_FOLLOWED = 90;

    private final Suite suite;

    Measured(Suite suite) {
        this.suite = suite;
    }

    List<String> lines(LocalDate cutDay) {
        var lines = new ArrayList<String>();
        lines.addAll(model());
        lines.addAll(groups());
        lines.add(retention());
        lines.addAll(comebacks(cutDay));
        lines.add(concentration());
        lines.add("all of it with charts: /ui/segmentation/measures");
        return lines;
    }

    private List<String> model() {
        var lines = new ArrayList<String>();
        var latest = ask("/api/value/models?limit=1").path("items").path(0);
        lines.add("model, version " + latest.path("version").asText() + ": "
                + latest.path("state").asText() + ". "
                + latest.path("reason").path("text").asText());
        latest.path("families")
                .forEach(check ->
                        lines.add("- " + check.path("fit").path("family").asText() + ": "
                                + check.path("expected").asText() + " purchases expected in the hold-back, "
                                + Words.count(check.path("actual").asLong()) + " made, AUC "
                                + check.path("auc").asText()));
        return lines;
    }

    private List<String> groups() {
        var rfm = ask("/api/value/rfm");
        var lines = new ArrayList<String>();
        lines.add(Words.count(rfm.path("customers").asLong()) + " customers by recency, frequency and money on "
                + rfm.path("asOf").asText() + ":");
        rfm.path("groups")
                .forEach(group -> lines.add("- " + group.path("group").asText() + ": "
                        + Words.count(group.path("customers").asLong()) + ", "
                        + Words.percent(group.path("spendShare").asDouble()) + " of what was spent"));
        return lines;
    }

    private String retention() {
        var whole = StreamSupport.stream(
                        ask("/api/measures/retention?by=QUARTER")
                                .path("periods")
                                .spliterator(),
                        false)
                .filter(period -> !period.path("partial").asBoolean())
                .reduce((one, later) -> later)
                .orElseThrow();
        return whole.path("name").asText() + ": of "
                + Words.count(whole.path("atStart").asLong())
                + " buyers of the quarter before " + Words.percent(share(whole.path("keptShare")))
                + " bought again, " + Words.count(whole.path("wonBack").asLong())
                + " came back from longer ago; the textbook's (E - N) / S says "
                + Words.percent(whole.path("textbook").asDouble());
    }

    /** Of those lost when the story began; the end of the month that is nearest before it. */
    private List<String> comebacks(LocalDate cutDay) {
        var day = ask("/api/measures/comebacks?from=" + cutDay + "&to=" + cutDay)
                .path("dates")
                .path(0);
        var followed = StreamSupport.stream(day.path("horizons").spliterator(), false)
                .filter(horizon -> horizon.path("days").asInt() == DAYS_FOLLOWED)
                .findFirst()
                .orElseThrow();
        return List.of(
                "of " + Words.count(day.path("lost").asLong()) + " lost on "
                        + day.path("asOf").asText() + " within " + DAYS_FOLLOWED + " days:",
                "- left alone: " + came(followed.path("byThemselves")),
                "- contacted: " + came(followed.path("contacted"))
                        + "; what that achieved is told by the held-out group");
    }

    private String concentration() {
        var top = StreamSupport.stream(
                        ask("/api/measures/concentration").path("top").spliterator(), false)
                .filter(each -> each.path("percent").asInt() == 20)
                .findFirst()
                .orElseThrow();
        return "the best 20 % of the customers brought "
                + Words.percent(top.path("shareCeil").asDouble()) + " of the revenue";
    }

    private static String came(JsonNode share) {
        return Words.count(share.path("count").asLong()) + " of "
                + Words.count(share.path("of").asLong()) + " came back"
                + (share.has("share") ? " (" + Words.percent(share(share)) + ")" : "");
    }

    private static double share(JsonNode share) {
        return share.path("share").asDouble();
    }

    private JsonNode ask(String path) {
        return suite.asAuditor(Service.SEGMENTATION, path);
    }
}
