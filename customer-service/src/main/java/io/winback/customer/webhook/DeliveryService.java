package io.winback.customer.webhook;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The two transactions of a call: claimed before, written down after. In between nothing is locked, and a process may die. */
@ApplicationScoped
class DeliveryService {

    private final DeliveryTable deliveries;
    private final WebhookTable webhooks;
    private final WebhooksConfig config;

    DeliveryService(DeliveryTable deliveries, WebhookTable webhooks, WebhooksConfig config) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.config = config;
    }

    @Transactional
    List<Dispatch> claim(int most, Instant now) {
        var claimed = deliveries.claim(config.lane(), most, now, now.plus(config.lease()));
        var receivers = webhooks.load(
                claimed.stream().map(DeliveryTable.Claimed::webhook).distinct().toList());
        return claimed.stream()
                .map(delivery -> new Dispatch(
                        Objects.requireNonNull(receivers.get(delivery.webhook())),
                        delivery.event(),
                        delivery.body(),
                        delivery.attempt(),
                        delivery.triedSince()))
                .toList();
    }

    /** Writes down what became of a call, and what follows from it. */
    @Transactional
    void confirm(Dispatch dispatch, Outcome outcome, Instant now) {
        var webhook = dispatch.webhook();
        if (outcome.result() == Outcome.Result.ACCEPTED) {
            deliveries.settle(dispatch, DeliveryState.DELIVERED, outcome, now);
            webhooks.calm(webhook.id());
        } else if (outcome.result() == Outcome.Result.GONE) {
            deliveries.retry(dispatch, outcome, now);
            pause(webhook.id(), PauseReason.GONE, now);
        } else if (now.isBefore(dispatch.triedSince().plus(config.giveUp()))) {
            tryAgain(dispatch, outcome, now);
        } else if (deliveries.acceptedSince(webhook.id(), dispatch.triedSince())) {
            deliveries.settle(dispatch, DeliveryState.FAILED, outcome, now);
        } else {
            deliveries.retry(dispatch, outcome, now);
            pause(webhook.id(), PauseReason.UNREACHABLE, now);
        }
    }

    /** Returns whether there may be more to purge at once. */
    @Transactional
    boolean purge(int most, Instant now) {
        return deliveries.purge(now.minus(config.kept()), most) == most;
    }

    private void tryAgain(Dispatch dispatch, Outcome outcome, Instant now) {
        var random = ThreadLocalRandom.current().nextDouble();
        var retry = new Backoff(config.retry(), config.longestRetry());
        deliveries.retry(dispatch, outcome, now.plus(retry.wait(dispatch.attempt(), random)));
        if (outcome.down()) {
            var hold = new Backoff(config.retry(), config.longestHold());
            var webhook = dispatch.webhook();
            webhooks.failed(webhook.id(), now.plus(hold.wait(webhook.failures() + 1, random)));
        }
    }

    private void pause(UUID id, PauseReason reason, Instant now) {
        webhooks.lock(id).ifPresent(webhook -> {
            webhooks.save(webhook.paused(reason, now));
            Log.warnf("webhook paused webhook=%s reason=%s", id, reason);
        });
    }
}
