package io.winback.customer.news;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.customer.timeline.Entry;
import java.time.Instant;

/** message.failed.v1 */
@RegisterForReflection
record MessageFailed(String messageId, String customerId, String campaign, String stage, String kind, Instant failedAt)
        implements News {

    @Override
    public Entry entry() {
        var text = "Mail failed (" + kind + "): " + campaign + ", " + stage;
        return Entry.of("message.failed", messageId + "/" + kind, customerId, failedAt, text)
                .with("messageId", messageId)
                .with("campaign", campaign)
                .with("kind", kind);
    }
}
