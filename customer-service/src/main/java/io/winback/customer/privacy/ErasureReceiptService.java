package io.winback.customer.privacy;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.customer.webhook.WebhookEvent;
import io.winback.customer.webhook.WebhookType;
import io.winback.customer.webhook.Webhooks;
import io.winback.platform.events.EventReceiver;
import io.winback.platform.events.ReceivedEvent;
import io.winback.platform.privacy.ErasureCompleted;
import io.winback.platform.privacy.ErasureRequested;
import io.winback.platform.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Collects the receipts of the services, and tells the shop once all have answered. A request that is not known here was lost with the
 * state that a restore has replaced: it is carried out again.
 */
@ApplicationScoped
class ErasureReceiptService {

    private final ErasureTable table;
    private final ErasureRequestService requests;
    private final ErasureConfig config;
    private final Webhooks webhooks;
    private final EventReceiver receiver;
    private final Clock clock;

    ErasureReceiptService(
            ErasureTable table,
            ErasureRequestService requests,
            ErasureConfig config,
            Webhooks webhooks,
            EventReceiver receiver,
            Clock clock) {
        this.table = table;
        this.requests = requests;
        this.config = config;
        this.webhooks = webhooks;
        this.receiver = receiver;
        this.clock = clock;
    }

    /** The data of erasure.completed as the shop is told: it knows its own reference, we know nothing more. */
    @RegisterForReflection
    record Completed(UUID erasureId, @Nullable String reference) {}

    @Transactional
    public ErasureResponse show(UUID id) {
        return table.find(id)
                .orElseThrow(() ->
                        Problem.of(404, "erasure-not-found", "Erasure not found", "No erasure has the id " + id + "."));
    }

    @Transactional
    public List<ErasureResponse> list(@Nullable UUID last, @Nullable String customer, boolean open, int limit) {
        return table.before(last, customer, open, limit);
    }

    /** The work of the consumer of winback.privacy. */
    @Transactional
    public void collect(List<ReceivedEvent> events) {
        for (var event : events) {
            if (event.type().equals(ErasureCompleted.TYPE)) {
                collect(event.as(ErasureCompleted.class), event.id());
            } else if (event.type().equals(ErasureRequested.TYPE)) {
                requests.eraseAgain(event.as(ErasureRequested.class), null);
            } else {
                receiver.unknown(event);
            }
        }
    }

    private void collect(ErasureCompleted receipt, UUID eventId) {
        var now = clock.instant();
        table.add(receipt);
        if (table.complete(receipt.erasureId(), config.services(), now)) {
            var done = show(receipt.erasureId());
            webhooks.append(List.of(new WebhookEvent(
                    eventId, WebhookType.ERASURE_COMPLETED, null, now, new Completed(done.id(), done.reference()))));
        }
    }
}
