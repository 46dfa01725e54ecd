package io.winback.e2e.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.winback.e2e.audit.Rows.Coupon;
import io.winback.e2e.audit.Rows.Mail;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** What the accounts must say of the rows: of a campaign, or of all. */
final class AccountRules {

    private static final List<String> COUNTED = List.of(
            "enrolled = active + ended",
            "enrolled = treated + held out",
            "messages = messages by state",
            "coupons issued = unique codes",
            "coupons redeemed = first uses of codes",
            "budget committed = what coupons take of it");

    private final Rows rows;
    private final JsonNode accounts;
    private final String of;
    private final Findings findings;

    /** @param rows of what the accounts are about */
    AccountRules(Rows rows, JsonNode accounts, String of, Findings findings) {
        this.rows = rows;
        this.accounts = accounts;
        this.of = of;
        this.findings = findings;
    }

    void check() {
        if (!accounts.path("balanced").asBoolean()) {
            findings.none("accounts of " + of + " do not balance", list(accounts.path("unbalanced")));
        }
        findings.same(
                "runs of " + of,
                Findings.counted(rows.runs(), run -> run.endReason() == null ? "ACTIVE" : run.endReason()),
                counts("runs"));
        findings.same("messages of " + of, Findings.counted(rows.mails(), Mail::state), counts("messages"));
        findings.same("coupons of " + of, Findings.counted(rows.coupons(), Coupon::state), counts("coupons"));
        figures().forEach((line, figure) -> findings.same(line + " of " + of, figure, left(line)));
    }

    private Map<String, BigDecimal> figures() {
        var figures = new TreeMap<String, BigDecimal>();
        figures.put(COUNTED.get(0), number(rows.runs().size()));
        figures.put(COUNTED.get(1), number(rows.runs().size()));
        figures.put(COUNTED.get(2), number(rows.mails().size()));
        figures.put(COUNTED.get(3), number(rows.coupons().size()));
        figures.put(
                COUNTED.get(4),
                number(rows.uses().stream()
                        .filter(use -> use.state().equals("REDEEMED"))
                        .count()));
        figures.put(
                COUNTED.get(5),
                rows.budgets().stream().map(Rows.Budget::committed).reduce(BigDecimal.ZERO, BigDecimal::add));
        return figures;
    }

    private BigDecimal left(String line) {
        return list(accounts.path("lines")).stream()
                .filter(one -> one.path("name").asText().equals(line))
                .findFirst()
                .map(one -> one.path("left").decimalValue())
                .orElseThrow(() -> new IllegalStateException("The accounts have no line " + line));
    }

    private Map<String, Long> counts(String field) {
        var counts = new TreeMap<String, Long>();
        accounts.path(field)
                .properties()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue().asLong()));
        return counts;
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static BigDecimal number(long count) {
        return BigDecimal.valueOf(count);
    }
}
