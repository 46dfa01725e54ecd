package io.winback.e2e.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.winback.e2e.audit.Rows.Coupon;
import io.winback.e2e.audit.Rows.GivenBack;
import io.winback.e2e.audit.Rows.Mail;
import io.winback.e2e.audit.Rows.Order;
import io.winback.e2e.audit.Rows.Run;
import io.winback.e2e.audit.Rows.Use;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Four customers: two with a code, one of whom uses it; one held out who comes back by themselves, one whose order went back. */
class ReportRulesTest {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private static final String REPORT = """
            {"campaign": "spring", "asOf": "2026-03-20T00:00:00Z", "enrolled": 4, "treated": 2, "heldOut": 2, "margin": 0.30,
             "heldOutBy": {"campaign": 2, "global": 0},
             "windowsClosed": {"treated": 2, "heldOut": 2}, "windowsOpen": {"treated": 0, "heldOut": 0},
             "groups": [
               {"group": "TREATED", "assigned": 2, "closed": 2, "returned": 1, "open": {"customers": 0, "returned": 0},
                "reached": {"mails": 2, "sent": 2, "redeemed": 1},
                "money": {"revenue": {"amount": "80.00"}, "discounts": {"amount": "20.00"}, "cost": {"amount": "22.50"},
                  "profit": {"amount": "7.50"}}},
               {"group": "HELD_OUT", "assigned": 2, "closed": 2, "returned": 1, "open": {"customers": 0, "returned": 0},
                "reached": null,
                "money": {"revenue": {"amount": "50.00"}, "discounts": {"amount": "0.00"}, "cost": {"amount": "0.00"},
                  "profit": {"amount": "15.00"}}}],
             "stages": [{"stage": "gift", "sent": 1, "unknown": 1, "failed": 0, "skipped": 0, "waiting": 0}],
             "answers": {}, "coupons": {"issued": 2, "redeemed": 1, "overused": 0, "leaked": 0},
             "branches": [{"given": 2, "used": 1}], "later": {"runs": 0},
             "returned": {"treated": 1, "heldOut": 1}, "cost": {"amount": "22.50"},
             "incremental": {"returned": 0.0000, "profit": {"amount": "-7.50"}},
             "experiment": {"metric": "RETURNED", "assignedBefore": "2026-03-03T00:00:00Z", "verdictFrom": "2026-03-19T00:00:00Z",
               "told": true, "winner": null, "soFar": [], "comparisons": [
               {"group": "TREATED", "against": "HELD_OUT", "verdict": "NOT_ENOUGH_DATA",
                "returned": {"difference": 0, "low": -0.57342, "high": 0.57342, "adjustedP": 1}}]},
             "endReasons": {"COMPLETED": 4}}
            """;

    @Test
    void findsNothingWhereAllIsRight() throws IOException {
        assertThat(findings(REPORT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"enrolled\": 4', '\"enrolled\": 5', enrolled in the report",
        "'\"amount\": \"80.00\"', '\"amount\": \"80.01\"', revenue of TREATED",
        "'\"discounts\": {\"amount\": \"20.00\"}', '\"discounts\": {\"amount\": \"0.00\"}', discounts of TREATED",
        "'\"profit\": {\"amount\": \"7.50\"}', '\"profit\": {\"amount\": \"1.50\"}', profit of TREATED",
        "'\"profit\": {\"amount\": \"-7.50\"}', '\"profit\": {\"amount\": \"7.50\"}', would not have come",
        "'\"redeemed\": 1, \"over', '\"redeemed\": 2, \"over', coupons REDEEMED",
        "'\"sent\": 1, \"unk', '\"sent\": 2, \"unk', mails in the report",
        "'\"used\": 1', '\"used\": 2', by branch",
        "'\"COMPLETED\": 4', '\"COMPLETED\": 3', what ended runs",
        "NOT_ENOUGH_DATA, BETTER, the verdict on",
        "'\"told\": true', '\"told\": false', whether the verdict",
        "'\"high\": 0.57342', '\"high\": 0.5', the high end",
        "2026-03-19T00, 2026-03-21T00, whether the verdict"
    })
    void findsWhatIsWrong(String right, String wrong, String finding) throws IOException {
        assertThat(REPORT).contains(right);

        assertThat(findings(REPORT.replace(right, wrong)))
                .anySatisfy(found -> assertThat(found).contains(finding));
    }

    private static List<String> findings(String report) throws IOException {
        var findings = new Findings();
        new ReportRules(rows(), new ObjectMapper().readTree(report), findings).check();
        return findings.all();
    }

    private static Rows rows() {
        return new Rows(
                List.of(run("1", "TREATED"), run("2", "TREATED"), run("3", "HELD_OUT"), run("4", "HELD_OUT")),
                List.of(
                        new Mail("m-1", "spring", "c-1", "1", "gift", "SENT"),
                        new Mail("m-2", "spring", "c-2", "2", "gift", "UNKNOWN")),
                List.of(
                        new Coupon(
                                "AA",
                                "c-1",
                                "spring",
                                "1",
                                "REDEEMED",
                                new BigDecimal("22.50"),
                                BigDecimal.ZERO,
                                "o-1"),
                        new Coupon("BB", "c-2", "spring", "2", "ISSUED", null, BigDecimal.ZERO, null)),
                List.of(new Use("AA", "o-1", "REDEEMED", new BigDecimal("22.50"), new BigDecimal("20.00"))),
                List.of(
                        order("o-1", "c-1", 3, "PAID", "90.00"),
                        order("o-2", "c-2", 30, "PAID", "90.00"),
                        order("o-3", "c-3", 5, "PAID", "50.00"),
                        order("o-4", "c-4", 5, "PAID", "70.00"),
                        order("o-5", "c-4", 6, "CANCELLED", "70.00"),
                        order("o-6", "c-4", -6, "PAID", "70.00")),
                List.of(
                        new GivenBack("o-1", new BigDecimal("10.00"), false),
                        new GivenBack("o-4", new BigDecimal("70.00"), true)),
                List.of(),
                Set.of("1", "2", "3", "4"));
    }

    private static Run run(String id, String arm) {
        return new Run(
                id,
                "spring",
                "c-" + id,
                1,
                arm,
                arm.equals("HELD_OUT") ? "CAMPAIGN" : null,
                null,
                "ENDED",
                "COMPLETED",
                null,
                START,
                START.plus(Duration.ofDays(14)));
    }

    private static Order order(String id, String customer, int day, String status, String goods) {
        return new Order(id, customer, START.plus(Duration.ofDays(day)), status, new BigDecimal(goods));
    }
}
