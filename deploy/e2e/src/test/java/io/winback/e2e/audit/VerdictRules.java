package io.winback.e2e.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * What must hold of the verdicts of a report: none before its date, and none that the interval does not bear out. Differences and intervals are
 * reckoned again (Newcombe 1998, Statistics in Medicine 17, 873-890, method 10).
 */
final class VerdictRules {

    private static final double Z = 1.959963984540054;
    private static final double TOLERANCE = 2e-5;

    private final Function<String, List<Outcome>> groups;
    private final JsonNode report;
    private final JsonNode experiment;
    private final String of;
    private final Findings findings;

    VerdictRules(Function<String, List<Outcome>> groups, JsonNode report, String of, Findings findings) {
        this.groups = groups;
        this.report = report;
        this.experiment = report.path("experiment");
        this.of = of;
        this.findings = findings;
    }

    void check() {
        if (!experiment.hasNonNull("verdictFrom")) {
            return;
        }
        var asOf = Instant.parse(report.path("asOf").asText());
        var told = !asOf.isBefore(Instant.parse(experiment.path("verdictFrom").asText()));
        var before = Instant.parse(experiment.path("assignedBefore").asText());
        findings.same(
                "whether the verdict is given" + of,
                told,
                experiment.path("told").asBoolean());
        for (var comparison : experiment.path("soFar")) {
            difference("so far ", comparison, Instant.MAX);
        }
        for (var comparison : experiment.path("comparisons")) {
            if (told) {
                difference("", comparison, before);
            }
            verdict(comparison, told);
        }
        if (!told) {
            findings.same("a winner before the verdict" + of, false, experiment.hasNonNull("winner"));
        }
    }

    private void verdict(JsonNode comparison, boolean told) {
        var verdict = comparison.path("verdict").asText();
        var name = "the verdict on " + name(comparison) + of;
        if (!told) {
            if (!verdict.equals("NO_COMPARISON")) {
                findings.same(name, "TOO_EARLY", verdict);
            }
            return;
        }
        var by = comparison.path(experiment.path("metric").asText().equals("PROFIT") ? "profit" : "returned");
        var bornOut = by.isObject() && by.path("adjustedP").asDouble() <= 0.05;
        var better = by.path("difference").asDouble() > 0 ? "BETTER" : "WORSE";
        if (bornOut) {
            findings.same(name, better, verdict);
        } else {
            findings.same(name, false, List.of("BETTER", "WORSE", "TOO_EARLY").contains(verdict));
        }
    }

    private void difference(String when, JsonNode comparison, Instant before) {
        var first = closed(comparison.path("group").asText(), before);
        var second = closed(comparison.path("against").asText(), before);
        var told = comparison.path("returned");
        var what = "the difference " + when + "of " + name(comparison) + of;
        if (first.isEmpty() || second.isEmpty()) {
            findings.same(what, false, told.isObject());
            return;
        }
        if (!told.isObject()) {
            findings.same(what, "a difference", "none");
            return;
        }
        var a = share(first);
        var b = share(second);
        close(what, a - b, told.path("difference"));
        close(
                "the low end of " + what,
                a - b - spread(a - end(a, first.size(), -1), end(b, second.size(), 1) - b),
                told.path("low"));
        close(
                "the high end of " + what,
                a - b + spread(end(a, first.size(), 1) - a, b - end(b, second.size(), -1)),
                told.path("high"));
    }

    private List<Outcome> closed(String group, Instant before) {
        return groups.apply(group).stream()
                .filter(outcome ->
                        outcome.closed() && outcome.run().enrolledAt().isBefore(before))
                .toList();
    }

    private void close(String what, double wanted, JsonNode found) {
        if (Math.abs(wanted - found.asDouble(Double.NaN)) > TOLERANCE || !found.isNumber()) {
            findings.same(what, wanted, found);
        }
    }

    private static double share(List<Outcome> group) {
        return (double) OutcomeRules.returned(group) / group.size();
    }

    private static double spread(double one, double other) {
        return Math.hypot(one, other);
    }

    /** An end of Wilson's interval. */
    private static double end(double share, int n, int sign) {
        var middle = share + Z * Z / (2 * n);
        var half = Z * Math.sqrt((share * (1 - share) + Z * Z / (4 * n)) / n);
        return (middle + sign * half) / (1 + Z * Z / n);
    }

    private static String name(JsonNode comparison) {
        return comparison.path("group").asText() + " against "
                + comparison.path("against").asText();
    }
}
