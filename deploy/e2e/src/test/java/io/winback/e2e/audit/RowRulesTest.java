package io.winback.e2e.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.e2e.audit.Rows.Budget;
import io.winback.e2e.audit.Rows.Coupon;
import io.winback.e2e.audit.Rows.Mail;
import io.winback.e2e.audit.Rows.Run;
import io.winback.e2e.audit.Rows.Use;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowRulesTest {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final BigDecimal FIVE = new BigDecimal("5.00");

    private final List<Run> runs =
            new ArrayList<>(List.of(run("1", 1, "TREATED", null), run("2", 1, "HELD_OUT", null)));
    private final List<Mail> mails = new ArrayList<>(List.of(mail("1")));
    private final List<Coupon> coupons = new ArrayList<>(List.of(coupon("AA", "1", "REDEEMED", FIVE, "o-1")));
    private final List<Use> uses = new ArrayList<>(List.of(new Use("AA", "o-1", "REDEEMED", FIVE, FIVE)));
    private BigDecimal committed = FIVE;

    @Test
    void findNothingWhereAllIsRight() {
        assertThat(found()).isEmpty();
    }

    @Test
    void findMailsAndCouponsOfThoseHeldOut() {
        mails.add(mail("2"));
        coupons.add(coupon("BB", "2", "ISSUED", null, null));
        committed = BigDecimal.TEN;

        assertThat(found())
                .hasSize(2)
                .anySatisfy(found -> assertThat(found).contains("messages are for held-out customers"))
                .anySatisfy(found -> assertThat(found).contains("coupons are of held-out customers"));
    }

    @Test
    void findTwoMailsOfAStageAndMailsOfNoRun() {
        mails.add(mail("1"));
        mails.add(mail("9"));

        assertThat(found())
                .hasSize(2)
                .anySatisfy(found -> assertThat(found).contains("stages have two messages"))
                .anySatisfy(found -> assertThat(found).contains("messages are of no run"));
    }

    @Test
    void findRunsThatAreMissingOrBothEndedAndNot() {
        runs.add(run("1", 3, "TREATED", "COMPLETED"));

        assertThat(found())
                .anySatisfy(found -> assertThat(found).contains("runs neither go on nor have ended"))
                .anySatisfy(found -> assertThat(found).contains("customers have runs that are missing"));
    }

    @Test
    void findCodesThatAreGoodTwice() {
        uses.add(new Use("AA", "o-2", "REDEEMED", FIVE, FIVE));

        assertThat(found()).anySatisfy(found -> assertThat(found).contains("codes are redeemed with two orders"));
    }

    @Test
    void findCouponsThatDoNotAgreeWithTheirUses() {
        uses.set(0, new Use("AA", "o-1", "REDEEMED", BigDecimal.TEN, FIVE));

        assertThat(found()).singleElement().asString().contains("coupons do not agree with their uses");
    }

    @Test
    void findUsesOfCodesNobodyHas() {
        uses.add(new Use("ZZ", "o-9", "LEAKED", FIVE, FIVE));

        assertThat(found()).singleElement().asString().contains("codes nobody has");
    }

    @Test
    void findABudgetThatIsNotTheSumOfItsCoupons() {
        committed = BigDecimal.ONE;

        assertThat(found()).singleElement().asString().contains("the budget of spring");
    }

    private List<String> found() {
        var findings = new Findings();
        RowRules.check(
                new Rows(
                        runs,
                        mails,
                        coupons,
                        uses,
                        List.of(),
                        List.of(),
                        List.of(new Budget("spring", committed)),
                        Set.of("1", "2", "1-3")),
                findings);
        return findings.all();
    }

    private static Run run(String customer, int number, String arm, String endReason) {
        return new Run(
                number == 1 ? customer : customer + "-" + number,
                "spring",
                "c-" + customer,
                number,
                arm,
                arm.equals("HELD_OUT") ? "CAMPAIGN" : null,
                null,
                "ACTIVE",
                endReason,
                null,
                START,
                START.plus(Duration.ofDays(14)));
    }

    private static Mail mail(String run) {
        return new Mail("m-" + run, "spring", "c-" + run, run, "gift", "SENT");
    }

    private static Coupon coupon(String code, String run, String state, BigDecimal cost, String order) {
        return new Coupon(code, "c-" + run, "spring", run, state, cost, FIVE, order);
    }
}
