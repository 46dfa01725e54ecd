package io.winback.customer.webhook;

import io.winback.platform.idempotency.Redacted;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as it is shown.
 *
 * @param secret in the answer to the request that made it, and nowhere else
 */
record WebhookResponse(
        UUID id,
        String url,
        List<String> types,
        @Nullable String description,
        Webhook.State state,
        @Nullable Instant pausedAt,
        @Nullable PauseReason pauseReason,
        Instant createdAt,
        @Nullable String secret)
        implements Redacted {

    static WebhookResponse of(Webhook webhook, @Nullable String secret) {
        var pause = webhook.pause();
        return new WebhookResponse(
                webhook.id(),
                webhook.url(),
                webhook.types().stream().map(WebhookType::text).toList(),
                webhook.description(),
                webhook.state(),
                pause == null ? null : pause.at(),
                pause == null ? null : pause.reason(),
                webhook.createdAt(),
                secret);
    }

    static WebhookResponse of(Webhook webhook) {
        return of(webhook, null);
    }

    @Override
    public WebhookResponse kept() {
        return new WebhookResponse(id, url, types, description, state, pausedAt, pauseReason, createdAt, null);
    }
}
