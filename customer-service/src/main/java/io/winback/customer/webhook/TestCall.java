package io.winback.customer.webhook;

import io.winback.platform.ids.Ids;
import io.winback.platform.time.Machine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Calls a receiver at once, in whatever state its webhook is; nothing is written down. */
@Singleton
class TestCall {

    private static final String TYPE = "webhook.test";

    private final WebhookService webhooks;
    private final Payloads payloads;
    private final Sender sender;
    private final Ids ids;
    private final Clock clock;

    TestCall(WebhookService webhooks, Payloads payloads, Sender sender, Ids ids, @Machine Clock clock) {
        this.webhooks = webhooks;
        this.payloads = payloads;
        this.sender = sender;
        this.ids = ids;
        this.clock = clock;
    }

    TestResponse make(UUID id) {
        var webhook = webhooks.required(id);
        var begun = clock.instant();
        var event = ids.next();
        var body = payloads.of(TYPE, begun, Map.of("webhookId", id));
        var outcome = sender.send(webhook, event, body, 1).join();
        var took = Duration.between(begun, clock.instant());
        return new TestResponse(event, outcome.result(), outcome.status(), took.toMillis());
    }
}
