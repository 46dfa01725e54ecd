package io.winback.customer.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class TotalsTest {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Currency JPY = Currency.getInstance("JPY");

    @Test
    void roundsTheSumNotTheLines() {
        var line = new LineDraft("p", null, null, 1, new BigDecimal("0.0049"), null);

        var totals = Totals.of(draft(List.of(line, line, line), null, null), GBP, GBP);

        assertThat(totals.goods()).isEqualTo(Money.of("0.01", "GBP"));
    }

    @Test
    void keepsTheDecimalsOfTheCurrency() {
        var totals = Totals.of(draft(null, "1234.5", null), JPY, GBP);

        assertThat(totals.goods()).isEqualTo(Money.of("1235", "JPY"));
        assertThat(totals.reportingGoods()).isNull();
    }

    @Test
    void addsTenthsExactly() {
        var line = new LineDraft("p", null, null, 1, new BigDecimal("0.1"), null);
        var other = new LineDraft("q", null, null, 1, new BigDecimal("0.2"), null);

        assertThat(Totals.of(draft(List.of(line, other), null, null), GBP, GBP).goods())
                .isEqualTo(Money.of("0.30", "GBP"));
    }

    @Test
    void sharesTheReportingTotalByGoods() {
        assertThat(Totals.of(draft(null, "100", "90"), JPY, GBP).reportingGoods())
                .isEqualTo(Money.of("90.00", "GBP"));
    }

    @Test
    void tellsApartWhatRoundsAlike() {
        var told = Totals.of(draft(null, "12.341", null), GBP, GBP).facts();
        var corrected = Totals.of(draft(null, "12.342", null), GBP, GBP).facts();

        assertThat(told.toList()).isNotEqualTo(corrected.toList());
    }

    private static OrderDraft draft(List<LineDraft> lines, String amount, String reportingTotal) {
        return new OrderDraft(
                null,
                null,
                "2026-03-02T09:20:00Z",
                null,
                null,
                "GBP",
                lines,
                amount == null ? null : new BigDecimal(amount),
                null,
                null,
                null,
                null,
                reportingTotal == null ? null : new BigDecimal(reportingTotal),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
