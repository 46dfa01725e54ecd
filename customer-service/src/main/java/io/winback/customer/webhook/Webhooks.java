package io.winback.customer.webhook;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.winback.platform.time.Machine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/**
 * Writes down what the shop is to be told, in the transaction of the fact; without a transaction every call fails at once. History is
 * not news: the caller leaves it out.
 */
@ApplicationScoped
public class Webhooks {

    private final DeliveryTable deliveries;
    private final Clock clock;

    Webhooks(DeliveryTable deliveries, @Machine Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** One delivery for each webhook that is switched on and subscribed; an event that was told before adds none. */
    @Transactional(MANDATORY)
    public void append(List<WebhookEvent> events) {
        if (!events.isEmpty()) {
            deliveries.add(events, clock.instant());
        }
    }
}
