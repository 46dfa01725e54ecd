package io.winback.e2e.audit;

import io.winback.e2e.audit.Rows.Order;
import io.winback.e2e.audit.Rows.Run;
import io.winback.e2e.audit.Rows.Use;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What became of one customer in the outcome window of their first run; money is in the shop's currency.
 *
 * @param bought orders in the window that are paid and not returned as a whole
 * @param revenue goods of these, less what of them came back
 * @param discounts that codes of the campaign took off these
 * @param cost of the codes and mails of the run
 * @param mails that left
 */
record Outcome(
        Run run,
        boolean closed,
        List<Order> bought,
        BigDecimal revenue,
        BigDecimal discounts,
        BigDecimal cost,
        long mails,
        boolean redeemed) {

    boolean returned() {
        return !bought.isEmpty();
    }

    BigDecimal profit(BigDecimal margin) {
        return revenue.add(discounts).multiply(margin).subtract(cost);
    }

    /** @param index of the rows of the run's campaign */
    static Outcome of(Run run, RowIndex index, Instant asOf) {
        var until = run.closesAt().isBefore(asOf) ? run.closesAt() : asOf;
        var bought = index.orders(run.customer()).stream()
                .filter(order -> order.status().equals("PAID")
                        && order.at().isAfter(run.enrolledAt())
                        && !order.at().isAfter(until)
                        && !index.cameBackWhole(order.id()))
                .toList();
        var ids = bought.stream().map(Order::id).collect(Collectors.toSet());
        var own = index.usesOfRun(run.id());
        return new Outcome(
                run,
                !run.closesAt().isAfter(asOf),
                bought,
                sum(bought.stream().map(order -> index.worth(order)).toList()),
                discounts(index.uses(), ids),
                sum(own.stream().map(Use::cost).toList()),
                index.mailsLeft(run.id()),
                own.stream().anyMatch(use -> use.state().equals("REDEEMED")));
    }

    private static BigDecimal discounts(List<Use> uses, Set<String> orders) {
        return sum(uses.stream()
                .filter(use -> orders.contains(use.order()) && use.discount() != null)
                .map(Use::discount)
                .toList());
    }

    static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
