package io.winback.customer.news;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.customer.timeline.Entry;
import io.winback.customer.webhook.WebhookType;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** contact.requested.v1 */
@RegisterForReflection
record ContactRequested(
        String requestId,
        String customerId,
        String by,
        String survey,
        String answerId,
        @Nullable String reason,
        Instant requestedAt)
        implements News {

    @Override
    public Entry entry() {
        var text = "Asked to be contacted by " + (by.equals("PHONE") ? "phone" : "mail");
        return Entry.of("contact.requested", requestId, customerId, requestedAt, text)
                .with("by", by)
                .with("survey", survey)
                .with("answerId", answerId);
    }

    @Override
    public Optional<WebhookType> told() {
        return Optional.of(WebhookType.CONTACT_REQUESTED);
    }
}
