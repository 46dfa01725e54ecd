package io.winback.e2e.audit;

import io.winback.e2e.audit.Rows.Coupon;
import io.winback.e2e.audit.Rows.Run;
import io.winback.e2e.audit.Rows.Use;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What must hold between the rows, whatever happened. */
final class RowRules {

    private static final Set<String> SPENT = Set.of("REDEEMED", "OVERUSED", "LEAKED");

    private final Rows rows;
    private final Findings findings;
    private final Map<String, Run> runs;

    private RowRules(Rows rows, Findings findings) {
        this.rows = rows;
        this.findings = findings;
        this.runs = rows.runs().stream().collect(Collectors.toMap(Run::id, Function.identity()));
    }

    static void check(Rows rows, Findings findings) {
        var rules = new RowRules(rows, findings);
        rules.runs();
        rules.mails();
        rules.coupons();
        rules.uses();
        rules.budgets();
    }

    private void runs() {
        findings.none(
                "runs neither go on nor have ended",
                rows.runs().stream()
                        .filter(run -> run.state().equals("ACTIVE") == (run.endReason() != null))
                        .toList());
        findings.none(
                "runs are of no arm",
                rows.runs().stream()
                        .filter(run -> !run.treated() && !run.arm().equals("HELD_OUT"))
                        .toList());
        findings.none(
                "held-out runs have a variant",
                rows.runs().stream()
                        .filter(run -> !run.treated() && run.variant() != null)
                        .toList());
        findings.unique("runs have the same number", rows.runs(), run -> key(run) + " " + run.number());
        var most = rows.runs().stream().collect(Collectors.toMap(RowRules::key, Run::number, Math::max));
        var counted = rows.runs().stream().collect(Collectors.groupingBy(RowRules::key, Collectors.counting()));
        findings.none(
                "customers have runs that are missing",
                most.entrySet().stream()
                        .filter(customer -> counted.get(customer.getKey())
                                != customer.getValue().longValue())
                        .toList());
        findings.none(
                "runs were never decided",
                rows.runs().stream()
                        .filter(run -> !rows.decidedRuns().contains(run.id()))
                        .toList());
    }

    private void mails() {
        findings.unique("stages have two messages", rows.mails(), mail -> mail.run() + " " + mail.stage());
        findings.none(
                "messages are of no run of their campaign and customer",
                rows.mails().stream()
                        .filter(mail -> !belongs(mail.run(), mail.campaign(), mail.customer()))
                        .toList());
        findings.none(
                "messages are for held-out customers",
                rows.mails().stream().filter(mail -> heldOut(mail.run())).toList());
    }

    private void coupons() {
        findings.unique("codes are of two coupons", rows.coupons(), Coupon::code);
        findings.none(
                "coupons are of no run of their campaign and customer",
                rows.coupons().stream()
                        .filter(coupon -> coupon.campaign() != null
                                && !belongs(coupon.run(), coupon.campaign(), coupon.customer()))
                        .toList());
        findings.none(
                "coupons are of held-out customers",
                rows.coupons().stream().filter(coupon -> heldOut(coupon.run())).toList());
    }

    private void uses() {
        findings.unique("codes are redeemed with two orders", uses("REDEEMED"), Use::code);
        var first = uses("REDEEMED").stream().collect(Collectors.toMap(Use::code, Function.identity(), (a, b) -> a));
        findings.none(
                "coupons do not agree with their uses",
                rows.coupons().stream()
                        .filter(coupon -> !agrees(coupon, first.get(coupon.code())))
                        .toList());
        var codes = rows.coupons().stream().map(Coupon::code).collect(Collectors.toSet());
        findings.none(
                "uses are of codes nobody has",
                rows.uses().stream().filter(use -> !codes.contains(use.code())).toList());
    }

    private void budgets() {
        for (var budget : rows.budgets()) {
            var booked = rows.coupons().stream()
                    .filter(coupon -> budget.campaign().equals(coupon.campaign()))
                    .map(Coupon::booked)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            findings.same("the budget of " + budget.campaign(), booked, budget.committed());
        }
        var known = rows.budgets().stream().map(Rows.Budget::campaign).collect(Collectors.toSet());
        findings.none(
                "coupons take of a budget that is not there",
                rows.coupons().stream()
                        .filter(coupon -> coupon.campaign() != null
                                && coupon.booked().signum() != 0
                                && !known.contains(coupon.campaign()))
                        .toList());
    }

    private List<Use> uses(String state) {
        return rows.uses().stream().filter(use -> use.state().equals(state)).toList();
    }

    private static boolean agrees(Coupon coupon, Use first) {
        if (first == null) {
            return !coupon.state().equals("REDEEMED") && coupon.order() == null;
        }
        return coupon.state().equals("REDEEMED")
                && first.order().equals(coupon.order())
                && coupon.cost() != null
                && first.cost().compareTo(coupon.cost()) == 0;
    }

    /** Uses that cost the shop something. */
    static boolean spent(Use use) {
        return SPENT.contains(use.state());
    }

    private boolean belongs(String run, String campaign, String customer) {
        var its = runs.get(run);
        return its != null && its.campaign().equals(campaign) && Objects.equals(its.customer(), customer);
    }

    private boolean heldOut(String run) {
        var its = run == null ? null : runs.get(run);
        return its != null && !its.treated();
    }

    private static String key(Run run) {
        return run.campaign() + " " + run.customer();
    }
}
