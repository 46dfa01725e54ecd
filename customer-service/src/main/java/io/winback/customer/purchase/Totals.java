package io.winback.customer.purchase;

import io.winback.platform.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an order is worth, each figure rounded once from exact ones.
 *
 * @param goods net of tax and discount, before returns
 * @param exactGoods the same before it is rounded, so that sums over many orders come out to the last decimal
 * @param reportingGoods in the shop's currency; null when nobody said what it is worth there
 * @param cost of all lines; null when the cost of one is unknown
 */
record Totals(
        Money goods,
        BigDecimal exactGoods,
        Money discount,
        Money tax,
        Money shipping,
        Money total,
        @Nullable Money reportingGoods,
        @Nullable Money cost) {

    private static final int DECIMALS = 4;

    static Totals of(OrderDraft draft, Currency currency, Currency reporting) {
        var gross = draft.lines() == null || draft.lines().isEmpty()
                ? orZero(draft.amount())
                : draft.lines().stream().map(LineDraft::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        var goods = gross.subtract(orZero(draft.discount()));
        var total = goods.add(orZero(draft.tax())).add(orZero(draft.shipping()));
        return new Totals(
                new Money(goods, currency),
                goods.setScale(DECIMALS, RoundingMode.HALF_UP),
                new Money(orZero(draft.discount()), currency),
                new Money(orZero(draft.tax()), currency),
                new Money(orZero(draft.shipping()), currency),
                new Money(total, currency),
                reportingGoods(goods, total, currency, draft.reportingTotal(), reporting),
                cost(draft.lines() == null ? List.of() : draft.lines(), currency));
    }

    static @Nullable Money cost(List<LineDraft> lines, Currency currency) {
        var cost = BigDecimal.ZERO;
        for (var line : lines) {
            if (line.unitCost() == null) {
                return null;
            }
            cost = cost.add(line.unitCost().multiply(BigDecimal.valueOf(line.quantity())));
        }
        return lines.isEmpty() ? null : new Money(cost, currency);
    }

    private static @Nullable Money reportingGoods(
            BigDecimal goods,
            BigDecimal total,
            Currency currency,
            @Nullable BigDecimal reportingTotal,
            Currency reporting) {
        if (currency.equals(reporting)) {
            return new Money(goods, reporting);
        }
        if (reportingTotal == null) {
            return null;
        }
        return total.signum() == 0
                ? Money.zero(reporting)
                : new Money(reportingTotal.multiply(goods).divide(total, MathContext.DECIMAL128), reporting);
    }

    /** Without the cost, which the lines tell. */
    Stream<@Nullable Object> facts() {
        return Stream.of(exactGoods.toPlainString(), discount, tax, shipping, total, reportingGoods);
    }

    private static BigDecimal orZero(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
