package io.winback.e2e.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** What a report must say of the outcomes of its customers: by arm, by variant, and of the one against the other. */
final class OutcomeRules {

    private final List<Outcome> outcomes;
    private final JsonNode report;
    private final String of;
    private final Findings findings;
    private final BigDecimal margin;
    private final String control;

    /** @param outcomes of all customers */
    OutcomeRules(List<Outcome> outcomes, JsonNode report, String of, Findings findings) {
        this.outcomes = outcomes;
        this.report = report;
        this.of = of;
        this.findings = findings;
        this.margin = report.path("margin").decimalValue();
        this.control =
                outcomes.stream().anyMatch(one -> "CAMPAIGN".equals(one.run().heldOutBy())) ? "CAMPAIGN" : "GLOBAL";
    }

    void check() {
        var treated = group("TREATED");
        var heldOut = group("HELD_OUT");
        number("enrolled", outcomes.size(), "/enrolled");
        number("treated", treated.size(), "/treated");
        var allHeldOut = outcomes.size() - treated.size();
        number("held out", allHeldOut, "/heldOut");
        number(
                "held out by either draw",
                allHeldOut,
                report.at("/heldOutBy/campaign").asLong()
                        + report.at("/heldOutBy/global").asLong());
        number("closed windows of the treated", closed(treated).size(), "/windowsClosed/treated");
        number("closed windows of the held out", closed(heldOut).size(), "/windowsClosed/heldOut");
        number("open windows of the treated", treated.size() - closed(treated).size(), "/windowsOpen/treated");
        number("open windows of the held out", heldOut.size() - closed(heldOut).size(), "/windowsOpen/heldOut");
        number("returned of the treated", returned(closed(treated)), "/returned/treated");
        number("returned of the held out", returned(closed(heldOut)), "/returned/heldOut");
        StreamSupport.stream(report.path("groups").spliterator(), false).forEach(this::group);
        incremental(closed(treated), closed(heldOut));
        new VerdictRules(this::group, report, of, findings).check();
    }

    private void group(JsonNode told) {
        var name = told.path("group").asText();
        var its = group(name);
        var closed = closed(its);
        var open = its.stream().filter(outcome -> !outcome.closed()).toList();
        number("assigned to " + name, its.size(), told.path("assigned").asLong(-1));
        number("closed windows of " + name, closed.size(), told.path("closed").asLong(-1));
        number("returned of " + name, returned(closed), told.path("returned").asLong(-1));
        number(
                "open windows of " + name,
                open.size(),
                told.at("/open/customers").asLong(-1));
        number(
                "returned so far of " + name,
                returned(open),
                told.at("/open/returned").asLong(-1));
        if (told.path("reached").isObject()) {
            number("mails to " + name, mails(its), told.at("/reached/mails").asLong(-1));
            number(
                    "sent to " + name,
                    its.stream().filter(outcome -> outcome.mails() > 0).count(),
                    told.at("/reached/sent").asLong(-1));
            number(
                    "redeemed of " + name,
                    its.stream().filter(Outcome::redeemed).count(),
                    told.at("/reached/redeemed").asLong(-1));
        } else {
            number("mails to " + name, mails(its), 0);
        }
        money("revenue of " + name, closed.stream().map(Outcome::revenue).toList(), told.at("/money/revenue/amount"));
        money(
                "discounts of " + name,
                closed.stream().map(Outcome::discounts).toList(),
                told.at("/money/discounts/amount"));
        money("cost of " + name, closed.stream().map(Outcome::cost).toList(), told.at("/money/cost/amount"));
        money(
                "profit of " + name,
                closed.stream().map(one -> one.profit(margin)).toList(),
                told.at("/money/profit/amount"));
    }

    /** The treated, less as many held out as there are treated. */
    private void incremental(List<Outcome> treated, List<Outcome> heldOut) {
        if (treated.isEmpty() || heldOut.isEmpty()) {
            findings.same(
                    "a comparison with nobody" + of,
                    true,
                    report.path("incremental").isEmpty());
            return;
        }
        findings.close(
                "profit that would not have come" + of,
                profit(treated).subtract(scaled(profit(heldOut), treated.size(), heldOut.size())),
                report.at("/incremental/profit/amount"));
        findings.close(
                "returned who would not have come" + of,
                BigDecimal.valueOf(returned(treated))
                        .subtract(scaled(BigDecimal.valueOf(returned(heldOut)), treated.size(), heldOut.size())),
                report.at("/incremental/returned"));
    }

    private static BigDecimal scaled(BigDecimal figure, int to, int from) {
        return figure.multiply(BigDecimal.valueOf(to)).divide(BigDecimal.valueOf(from), MathContext.DECIMAL128);
    }

    private BigDecimal profit(List<Outcome> group) {
        return Outcome.sum(group.stream().map(one -> one.profit(margin)).toList());
    }

    /** The treated or a variant of them; the held out by the campaign itself, where it holds out any; those held out of every campaign. */
    private List<Outcome> group(String name) {
        Predicate<Outcome> its =
                switch (name) {
                    case "TREATED" -> outcome -> outcome.run().treated();
                    case "HELD_OUT" -> outcome -> control.equals(outcome.run().heldOutBy());
                    case "GLOBAL" -> outcome -> name.equals(outcome.run().heldOutBy());
                    default ->
                        outcome -> outcome.run().treated()
                                && name.equals(outcome.run().variant());
                };
        return outcomes.stream().filter(its).toList();
    }

    private static List<Outcome> closed(List<Outcome> outcomes) {
        return outcomes.stream().filter(Outcome::closed).toList();
    }

    static long returned(List<Outcome> outcomes) {
        return outcomes.stream().filter(Outcome::returned).count();
    }

    private static long mails(List<Outcome> outcomes) {
        return outcomes.stream().mapToLong(Outcome::mails).sum();
    }

    private void number(String what, long wanted, String path) {
        number(what, wanted, report.at(path).asLong(-1));
    }

    private void number(String what, long wanted, long found) {
        findings.same(what + of, wanted, found);
    }

    private void money(String what, List<BigDecimal> amounts, JsonNode found) {
        findings.close(what + of, Outcome.sum(amounts), found);
    }
}
