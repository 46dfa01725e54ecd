package io.winback.campaign.delivery;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.outbox.OutboxEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events about messages, as the contracts have them. */
final class MessageEvents {

    private static final String TOPIC = "winback.campaigns";
    private static final int PERMANENT = 500;

    private MessageEvents() {}

    @RegisterForReflection
    record MessageSent(
            UUID messageId,
            String customerId,
            UUID enrollmentId,
            String campaign,
            int campaignVersion,
            String stage,
            String channel,
            String purpose,
            String state,
            Instant sentAt) {}

    @RegisterForReflection
    record MessageFailed(
            UUID messageId,
            String customerId,
            UUID enrollmentId,
            String campaign,
            String stage,
            String kind,
            @Nullable Integer code,
            Instant failedAt) {}

    static OutboxEvent sent(Candidate message, String state, Instant at) {
        var body = new MessageSent(
                message.id(),
                message.customer(),
                message.enrollment(),
                message.campaign(),
                message.campaignVersion(),
                message.stage(),
                "EMAIL",
                message.purpose(),
                state,
                at);
        return new OutboxEvent(TOPIC, message.customer(), "message.sent.v1", body, at);
    }

    static OutboxEvent failed(Candidate message, @Nullable Integer code, Instant at) {
        var body = new MessageFailed(
                message.id(),
                message.customer(),
                message.enrollment(),
                message.campaign(),
                message.stage(),
                code != null && code >= PERMANENT ? "HARD_BOUNCE" : "SOFT_BOUNCE",
                code,
                at);
        return new OutboxEvent(TOPIC, message.customer(), "message.failed.v1", body, at);
    }
}
