package io.winback.customer.news;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.customer.timeline.Entry;
import java.time.Instant;

/** message.sent.v1 */
@RegisterForReflection
record MessageSent(String messageId, String customerId, String campaign, String stage, String state, Instant sentAt)
        implements News {

    @Override
    public Entry entry() {
        var text = state.equals("SENT") ? "Mail sent" : "Mail handed over, delivery unknown";
        return Entry.of("message.sent", messageId, customerId, sentAt, text + ": " + campaign + ", " + stage)
                .with("messageId", messageId)
                .with("campaign", campaign)
                .with("stage", stage);
    }
}
