package io.winback.e2e.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.winback.e2e.audit.Rows.Coupon;
import io.winback.e2e.audit.Rows.Mail;
import io.winback.e2e.audit.Rows.Run;
import io.winback.e2e.audit.Rows.Use;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the report of a campaign must say of its rows: who was assigned, what was sent, given and used, and what it cost. */
final class ReportRules {

    private static final Set<String> SKIPPED = Set.of("SUPPRESSED", "CANCELLED");
    private static final Set<String> WAITING = Set.of("PLANNED", "DEFERRED", "DISPATCHED");

    private final Rows rows;
    private final JsonNode report;
    private final String of;
    private final Findings findings;

    /** @param rows of the campaign */
    ReportRules(Rows rows, JsonNode report, Findings findings) {
        this.rows = rows;
        this.report = report;
        this.of = " in the report of " + report.path("campaign").asText();
        this.findings = findings;
    }

    void check() {
        stages();
        findings.same("what ended runs" + of, Findings.counted(rows.runs(), ReportRules::end), counts("endReasons"));
        findings.same(
                "answers" + of,
                Findings.counted(
                        rows.runs().stream().filter(run -> run.reason() != null).toList(), Run::reason),
                counts("answers"));
        number("coupons issued", rows.coupons().size(), "/coupons/issued");
        for (var state : List.of("REDEEMED", "OVERUSED", "LEAKED")) {
            var uses = rows.uses().stream()
                    .filter(use -> use.state().equals(state))
                    .count();
            number("coupons " + state, uses, "/coupons/" + state.toLowerCase(Locale.ROOT));
        }
        findings.close(
                "the cost" + of,
                Outcome.sum(rows.uses().stream()
                        .filter(RowRules::spent)
                        .map(Use::cost)
                        .toList()),
                report.at("/cost/amount"));
        var index = new RowIndex(rows);
        var asOf = Instant.parse(report.path("asOf").asText());
        var outcomes = rows.runs().stream()
                .filter(Run::first)
                .map(run -> Outcome.of(run, index, asOf))
                .toList();
        number("later runs", rows.runs().size() - outcomes.size(), "/later/runs");
        new OutcomeRules(outcomes, report, of, findings).check();
        branches(outcomes.stream()
                .map(Outcome::run)
                .filter(Run::treated)
                .map(Run::id)
                .collect(Collectors.toSet()));
    }

    private void stages() {
        var told = new TreeMap<String, Map<String, Long>>();
        for (var stage : report.path("stages")) {
            var counts = new TreeMap<String, Long>();
            for (var count : List.of("sent", "unknown", "failed", "skipped", "waiting")) {
                counts.put(count, stage.path(count).asLong());
            }
            counts.values().removeIf(count -> count == 0);
            told.put(stage.path("stage").asText(), counts);
        }
        var counted = rows.mails().stream()
                .collect(Collectors.groupingBy(
                        Mail::stage,
                        TreeMap::new,
                        Collectors.groupingBy(mail -> column(mail.state()), TreeMap::new, Collectors.counting())));
        findings.same("mails" + of, counted, told);
    }

    private static String column(String state) {
        if (SKIPPED.contains(state)) {
            return "skipped";
        }
        return WAITING.contains(state) ? "waiting" : state.toLowerCase(Locale.ROOT);
    }

    /** Codes given and used add up over the reasons. */
    private void branches(Set<String> runs) {
        var codes = rows.coupons().stream()
                .filter(coupon -> coupon.run() != null && runs.contains(coupon.run()))
                .map(Coupon::code)
                .collect(Collectors.toSet());
        var given = 0L;
        var used = 0L;
        for (var branch : report.path("branches")) {
            given += branch.path("given").asLong();
            used += branch.path("used").asLong();
        }
        findings.same("codes given by branch" + of, (long) codes.size(), given);
        findings.same(
                "codes used by branch" + of,
                rows.uses().stream()
                        .filter(use -> use.state().equals("REDEEMED") && codes.contains(use.code()))
                        .count(),
                used);
    }

    private void number(String what, long wanted, String path) {
        findings.same(what + of, wanted, report.at(path).asLong(-1));
    }

    private Map<String, Long> counts(String field) {
        var counts = new TreeMap<String, Long>();
        report.path(field)
                .properties()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue().asLong()));
        return counts;
    }

    private static String end(Run run) {
        return run.endReason() == null ? "ACTIVE" : run.endReason();
    }
}
