package io.winback.customer.intake;

import io.winback.customer.purchase.Arrival;
import io.winback.customer.purchase.Order;
import io.winback.customer.purchase.OrderService;
import jakarta.inject.Singleton;
import java.util.List;

/** Orders of an import. The shop's list is the authority: a customer id that is not known yet makes a customer. */
@Singleton
class OrderIntake {

    private final OrderService service;

    OrderIntake(OrderService service) {
        this.service = service;
    }

    /** An order with the line that tells of it. */
    record Told(long line, Order order) {}

    void store(List<Told> told, boolean history, Tally tally) {
        var placements = service.place(told.stream().map(Told::order).toList(), new Arrival(history, true));
        for (var i = 0; i < told.size(); i++) {
            var placement = placements.get(i);
            tally.placed(told.get(i).line(), placement.customerId(), placement.changed(), placement.refusal());
        }
    }
}
