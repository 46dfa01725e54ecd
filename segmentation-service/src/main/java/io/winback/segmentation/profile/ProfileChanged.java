package io.winback.segmentation.profile;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.money.Money;
import io.winback.platform.outbox.OutboxEvent;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@code profile.changed.v1}. */
@RegisterForReflection
record ProfileChanged(
        String customerId,
        long version,
        Instant changedAt,
        String stage,
        LocalDate since,
        boolean returned,
        int orders,
        @Nullable LocalDate lastOrderOn,
        @Nullable Value value,
        @Nullable String pBuy,
        @Nullable Integer pBuyDays,
        @Nullable LocalDate pBuyOn,
        boolean history) {

    static final String TYPE = "profile.changed.v1";
    private static final String TOPIC = "winback.profiles";

    /** Worth, how it was reckoned and when. */
    @RegisterForReflection
    record Value(Money amount, String basis, LocalDate date) {}

    OutboxEvent event() {
        return new OutboxEvent(TOPIC, customerId, TYPE, this, changedAt);
    }

    /** Erases what was told of the customer. */
    static OutboxEvent gone(String customerId, Instant at) {
        return new OutboxEvent(TOPIC, customerId, TYPE, null, at);
    }
}
