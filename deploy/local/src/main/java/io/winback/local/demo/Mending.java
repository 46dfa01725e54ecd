package io.winback.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The shop mends what most of those who answered named, and tells them: nobody else, and nobody twice. */
final class Mending {

    private static final String REASON = "SERVICE.DELIVERY";
    private static final String CAMPAIGN = "mended";
    private static final String IMPROVEMENT = "/api/improvements/late-dispatch";

    private final Suite suite;
    private final Deeds deeds;
    private final List<String> faults = new ArrayList<>();
    private Set<String> named = Set.of();

    Mending(Suite suite, Deeds deeds) {
        this.suite = suite;
        this.deeds = deeds;
    }

    /** Writes down the defect, which gathers whoever names it, and launches the campaign that tells. */
    void begin() {
        suite.asMarketer(Call.put(suite.at(Service.SURVEY, IMPROVEMENT), Json.resource("improvement.json")));
        var campaign = "/api/campaigns/" + CAMPAIGN;
        suite.asMarketer(Call.put(
                suite.at(Service.CAMPAIGN, campaign),
                Json.object()
                        .put("name", "What you told us is mended")
                        .put("template", "improvement")
                        .put("contactGapDays", 3)));
        suite.asMarketer(
                Call.post(suite.at(Service.CAMPAIGN, campaign + "/launch"), "launch-" + CAMPAIGN, Json.object()));
    }

    /** The defect is mended. */
    void fix() {
        named = new HashSet<>(deeds.named(REASON));
        suite.asMarketer(Call.post(suite.at(Service.SURVEY, IMPROVEMENT + "/fix"), "fix-late-dispatch", Json.object()));
    }

    /** What came of it, checked against what the played customers did. */
    List<String> lines() {
        var mailed = customers("/api/messages?state=SENT&campaign=" + CAMPAIGN);
        var refused = customers("/api/decisions?campaign=" + CAMPAIGN);
        var improvement = suite.asAuditor(Service.SURVEY, IMPROVEMENT);
        check("were told = named it", improvement.path("told").asLong(), named.size());
        var strangers = new TreeSet<>(mailed);
        strangers.removeAll(named);
        check("mails of it to others = none", strangers.size(), 0);
        var silent = new TreeSet<>(named);
        silent.removeAll(mailed);
        silent.removeAll(refused);
        check("named it, without a mail and without a decision why = none", silent.size(), 0);
        return List.of(
                Words.count(named.size()) + " had named " + REASON + " when it was mended",
                Words.count(mailed.size()) + " of them have been told by mail; whoever may not be written to was not",
                "who named it, and what they were told: /ui/survey/improvements/late-dispatch",
                "why each was written to or not: /api/decisions?campaign=" + CAMPAIGN);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    private Set<String> customers(String path) {
        var found = new HashSet<String>();
        suite.everyPage(Service.CAMPAIGN, path, row -> found.add(customer(row)));
        return found;
    }

    private static String customer(JsonNode row) {
        return row.path("customer").asText();
    }

    private void check(String what, long left, long right) {
        if (left != right) {
            faults.add("mending: " + what + ": " + left + " and " + right);
        }
    }

    /** Half way: the mails of it may wait for their turn. */
    static Instant at(Instant start, Instant end) {
        return start.plus(Duration.between(start, end).dividedBy(2));
    }
}
