package io.winback.customer.webhook;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.winback.platform.time.Machine;
import io.winback.platform.work.AfterCommit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Writes down what the shop is to be told, in the transaction of the fact; without a transaction every call fails at once. History is
 * not news: the caller leaves it out.
 */
@ApplicationScoped
public class Webhooks {

    private final DeliveryTable deliveries;
    private final DeliveryWorker worker;
    private final AfterCommit afterCommit;
    private final Clock clock;

    Webhooks(DeliveryTable deliveries, DeliveryWorker worker, AfterCommit afterCommit, @Machine Clock clock) {
        this.deliveries = deliveries;
        this.worker = worker;
        this.afterCommit = afterCommit;
        this.clock = clock;
    }

    /** One delivery for each webhook that is switched on and subscribed; an event that was told before adds none. */
    @Transactional(MANDATORY)
    public void append(List<WebhookEvent> events) {
        if (!events.isEmpty() && deliveries.add(events, clock.instant()) > 0) {
            afterCommit.run(Webhooks.class.getName(), worker::wake);
        }
    }

    /** What concerned the customers of the keys concerns those of the values from now on. */
    @Transactional(MANDATORY)
    public void handOver(Map<String, String> heirs) {
        if (!heirs.isEmpty()) {
            deliveries.handOver(heirs);
        }
    }
}
