package io.winback.customer.operations;

import io.winback.customer.customer.CustomerRepublishService;
import io.winback.customer.customer.InvalidFieldException;
import io.winback.customer.customer.Republished;
import io.winback.customer.purchase.OrderRepublishService;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.function.Function;

/** Tells everything of one type again, in chunks that commit on their own. */
@Singleton
class Republication {

    private static final int CHUNK = 500;

    private final CustomerRepublishService customers;
    private final OrderRepublishService orders;

    Republication(CustomerRepublishService customers, OrderRepublishService orders) {
        this.customers = customers;
        this.orders = orders;
    }

    RepublishResponse republish(String type) {
        if (CustomerRepublishService.types().contains(type)) {
            return new RepublishResponse(type, all(last -> customers.republish(type, last, CHUNK)));
        }
        if (OrderRepublishService.types().contains(type)) {
            return new RepublishResponse(type, all(last -> orders.republish(last, CHUNK)));
        }
        var types = new ArrayList<>(CustomerRepublishService.types());
        types.addAll(OrderRepublishService.types());
        throw new InvalidFieldException("type", "Send one of " + String.join(", ", types) + ".");
    }

    private static long all(Function<String, Republished> chunk) {
        var events = 0L;
        var last = "";
        do {
            var step = chunk.apply(last);
            events += step.events();
            last = step.last();
        } while (!last.isEmpty());
        return events;
    }
}
