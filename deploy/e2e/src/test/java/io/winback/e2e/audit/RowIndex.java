package io.winback.e2e.audit;

import io.winback.e2e.audit.Rows.Coupon;
import io.winback.e2e.audit.Rows.GivenBack;
import io.winback.e2e.audit.Rows.Mail;
import io.winback.e2e.audit.Rows.Order;
import io.winback.e2e.audit.Rows.Use;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows of one campaign, by what they are looked up by; a use that was taken back is none. */
final class RowIndex {

    private final List<Use> uses;
    private final Map<String, List<Order>> orders;
    private final Map<String, List<GivenBack>> givenBack;
    private final Map<String, List<Use>> usesByRun;
    private final Map<String, Long> mailsLeft;

    RowIndex(Rows rows) {
        uses = rows.uses().stream().filter(RowRules::spent).toList();
        orders = rows.orders().stream().collect(Collectors.groupingBy(Order::customer));
        givenBack = rows.givenBack().stream().collect(Collectors.groupingBy(GivenBack::order));
        var runs = rows.coupons().stream()
                .filter(coupon -> coupon.run() != null)
                .collect(Collectors.toMap(Coupon::code, Coupon::run));
        usesByRun = uses.stream()
                .filter(use -> runs.containsKey(use.code()))
                .collect(Collectors.groupingBy(use -> runs.get(use.code())));
        mailsLeft = rows.mails().stream()
                .filter(Mail::left)
                .collect(Collectors.groupingBy(Mail::run, Collectors.counting()));
    }

    List<Use> uses() {
        return uses;
    }

    List<Order> orders(String customer) {
        return orders.getOrDefault(customer, List.of());
    }

    boolean cameBackWhole(String order) {
        return givenBack.getOrDefault(order, List.of()).stream().anyMatch(GivenBack::whole);
    }

    /** Goods, less what of them came back. */
    BigDecimal worth(Order order) {
        var back = Outcome.sum(givenBack.getOrDefault(order.id(), List.of()).stream()
                .map(GivenBack::goods)
                .toList());
        var goods = order.goods();
        return (goods == null ? BigDecimal.ZERO : goods).subtract(back);
    }

    List<Use> usesOfRun(String run) {
        return usesByRun.getOrDefault(run, List.of());
    }

    long mailsLeft(String run) {
        return mailsLeft.getOrDefault(run, 0L);
    }
}
