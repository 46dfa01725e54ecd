package io.winback.customer.purchase;

import io.winback.customer.customer.CustomerService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes back goods: in part, or all that is left; never more than was bought. */
@ApplicationScoped
class ReturnService {

    private final CustomerService customers;
    private final OrderView orders;
    private final ReturnTable table;
    private final ReturnBook book;

    ReturnService(CustomerService customers, OrderView orders, ReturnTable table, ReturnBook book) {
        this.customers = customers;
        this.orders = orders;
        this.table = table;
        this.book = book;
    }

    /** Applies a return to its order; nothing where the order is not known. */
    @Transactional
    public Optional<StoredReturn> apply(ToldReturn told) {
        var order = locked(told.orderId());
        order.ifPresent(read -> book.settle(
                List.of(new OwnedOrder(read.order(), read.customerId(), false)), List.of(told), Arrival.LIVE));
        return order.flatMap(read -> stored(told));
    }

    /** Keeps a return until its order comes; nothing where the order has come meanwhile. */
    @Transactional
    public Optional<StoredReturn> keep(ToldReturn told) {
        table.holdOrders();
        if (orders.find(told.orderId()).isPresent()) {
            return Optional.empty();
        }
        book.keep(told);
        return stored(told);
    }

    /** The order with its customer locked; an order may have moved while we waited for the lock. */
    private Optional<OrderView.Read> locked(String orderId) {
        var read = orders.find(orderId);
        while (read.isPresent()) {
            var owner = read.get().customerId();
            customers.lock(Set.of(owner), List.of());
            read = orders.find(orderId);
            if (read.filter(order -> order.customerId().equals(owner)).isPresent()) {
                return read;
            }
        }
        return read;
    }

    private Optional<StoredReturn> stored(ToldReturn told) {
        return table.of(List.of(told.orderId())).stream()
                .filter(stored -> stored.told().id().equals(told.id()))
                .findFirst();
    }
}
