package io.winback.customer.webhook;

import io.winback.platform.time.Machine;
import io.winback.platform.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows deliveries and sends them once more. */
@ApplicationScoped
class DeliveryLogService {

    private final WebhookService webhooks;
    private final DeliveryLog log;
    private final Clock clock;

    DeliveryLogService(WebhookService webhooks, DeliveryLog log, @Machine Clock clock) {
        this.webhooks = webhooks;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public List<DeliveryResponse> before(UUID webhook, @Nullable DeliveryState state, long position, int limit) {
        webhooks.required(webhook);
        return log.before(webhook, state, position, limit);
    }

    @Transactional
    public ReplayResponse replay(UUID webhook, UUID event) {
        if (!log.replay(webhook, event, clock.instant())) {
            throw Problem.of(
                    404,
                    "delivery-not-found",
                    "Delivery not found",
                    "The webhook " + webhook + " has no delivery of the event " + event + "; its log lists them.");
        }
        return new ReplayResponse(1);
    }

    @Transactional
    public ReplayResponse replayFailed(UUID webhook, Instant from) {
        webhooks.required(webhook);
        return new ReplayResponse(log.replayFailed(webhook, from, clock.instant()));
    }
}
