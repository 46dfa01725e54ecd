package io.winback.customer.purchase;

import io.winback.customer.customer.CustomerService;
import io.winback.customer.customer.InvalidFieldException;
import io.winback.customer.customer.ShopTime;
import io.winback.platform.money.Money;
import io.winback.platform.outbox.Outbox;
import io.winback.platform.outbox.OutboxEvent;
import io.winback.platform.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Takes back goods: in part, or all that is left; never more than was bought. */
@ApplicationScoped
class ReturnService {

    private final CustomerService customers;
    private final OrderView orders;
    private final ReturnTable table;
    private final ShopTime time;
    private final Outbox outbox;
    private final Clock clock;

    ReturnService(
            CustomerService customers, OrderView orders, ReturnTable table, ShopTime time, Outbox outbox, Clock clock) {
        this.customers = customers;
        this.orders = orders;
        this.table = table;
        this.time = time;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public ReturnResponse take(String orderId, String returnId, ReturnRequest request) {
        customers.lock(Set.of(order(orderId).customerId()), List.of());
        var order = order(orderId);
        var before = table.of(List.of(orderId));
        var told = told(order, returnId, request, before);
        var known = before.stream().filter(other -> other.id().equals(returnId)).findFirst();
        if (known.filter(stored -> same(stored, told)).isPresent()) {
            return known.get();
        }
        var version = table.save(told);
        outbox.append(new OutboxEvent(
                OrderPlaced.TOPIC,
                order.customerId(),
                OrderReturned.TYPE,
                new OrderReturned(
                        orderId,
                        order.customerId(),
                        version,
                        returnId,
                        told.returnedAt(),
                        told.goods(),
                        told.full(),
                        told.history()),
                told.returnedAt()));
        return withVersion(told, version);
    }

    private ReturnResponse told(
            OrderView.Read order, String returnId, ReturnRequest request, List<ReturnResponse> before) {
        var bought = order.order().totals().goods();
        var left = before.stream()
                .filter(other -> !other.id().equals(returnId))
                .map(ReturnResponse::goods)
                .reduce(bought, Money::minus);
        var goods = Boolean.TRUE.equals(request.full()) ? left : amount(request, left);
        var at = time.parse("returnedAt", request.returnedAt());
        return new ReturnResponse(
                returnId,
                order.order().id(),
                at,
                goods,
                goods.equals(left),
                Arrival.LIVE.isHistory(at, clock.instant()),
                0);
    }

    private static Money amount(ReturnRequest request, Money left) {
        if (request.amount() == null) {
            throw new InvalidFieldException("amount", "Send the amount that came back, or \"full\": true.");
        }
        var goods = new Money(request.amount(), left.currency());
        if (goods.compareTo(left) > 0) {
            throw Problem.ofField(
                    409,
                    "return-exceeds-order",
                    "Return exceeds the order",
                    "amount",
                    "Of this order " + left + " are left to return.");
        }
        return goods;
    }

    /** Whether the return is history was decided when it came first. */
    private static boolean same(ReturnResponse stored, ReturnResponse told) {
        return stored.returnedAt().equals(told.returnedAt())
                && stored.goods().equals(told.goods())
                && stored.full() == told.full();
    }

    private static ReturnResponse withVersion(ReturnResponse told, long version) {
        return new ReturnResponse(
                told.id(), told.orderId(), told.returnedAt(), told.goods(), told.full(), told.history(), version);
    }

    private OrderView.Read order(String id) {
        return orders.find(id).orElseThrow(() -> OrderResource.notFound(id));
    }
}
