package io.winback.customer.purchase;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.money.Money;
import io.winback.platform.outbox.OutboxEvent;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The event order.returned.v1; see contracts. */
@RegisterForReflection
record OrderReturned(
        @Nullable String orderId,
        String customerId,
        long version,
        String returnId,
        ReturnKind kind,
        Instant returnedAt,
        Money goods,
        @Nullable Money reportingGoods,
        boolean full,
        boolean history) {

    static final String TYPE = "order.returned.v1";

    static OutboxEvent of(StoredReturn stored, String customerId) {
        var told = stored.told();
        return event(new OrderReturned(
                told.orderId(),
                customerId,
                stored.version(),
                told.id(),
                told.kind(),
                told.returnedAt(),
                Objects.requireNonNull(stored.goods()),
                null,
                stored.full(),
                stored.history()));
    }

    static OutboxEvent of(StoredCredit stored) {
        var credit = stored.credit();
        return event(new OrderReturned(
                null,
                credit.customerId(),
                stored.version(),
                credit.id(),
                ReturnKind.CREDIT,
                credit.creditedAt(),
                credit.amount(),
                credit.reportingAmount(),
                false,
                stored.history()));
    }

    private static OutboxEvent event(OrderReturned returned) {
        return new OutboxEvent(OrderPlaced.TOPIC, returned.customerId, TYPE, returned, returned.returnedAt);
    }
}
