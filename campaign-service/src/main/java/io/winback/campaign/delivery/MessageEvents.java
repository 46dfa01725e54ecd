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

    /** What other services hear of a change. */
    static OutboxEvent of(Change change, Instant at) {
        return change.state() == MessageState.FAILED
                ? failed(change.row(), kind(change), change.word().code(), at)
                : sent(change.row(), change.state().name(), at);
    }

    private static OutboxEvent sent(LedgerRow message, String state, Instant at) {
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

    private static OutboxEvent failed(LedgerRow message, String kind, @Nullable Integer code, Instant at) {
        var body = new MessageFailed(
                message.id(),
                message.customer(),
                message.enrollment(),
                message.campaign(),
                message.stage(),
                kind,
                code,
                at);
        return new OutboxEvent(TOPIC, message.customer(), "message.failed.v1", body, at);
    }

    /** Hard is what closes the address: no such mailbox, or a permanent failure that came back. */
    private static String kind(Change change) {
        var code = change.word().code();
        var cameBack =
                change.source().equals(Evidence.DSN.name()) || change.source().equals(Evidence.FEEDBACK.name());
        var permanent = code != null && code >= PERMANENT;
        return change.word().addressRefused() || (cameBack && permanent) ? "HARD_BOUNCE" : "SOFT_BOUNCE";
    }
}
