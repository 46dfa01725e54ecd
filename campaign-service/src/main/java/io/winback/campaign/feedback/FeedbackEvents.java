package io.winback.campaign.feedback;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.outbox.OutboxEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events about mails that came back, as the contract has them. */
final class FeedbackEvents {

    private FeedbackEvents() {}

    @RegisterForReflection
    record MessageFailed(
            UUID messageId,
            String customerId,
            UUID enrollmentId,
            String campaign,
            String stage,
            Report.Kind kind,
            @Nullable Integer code,
            Instant failedAt) {}

    static OutboxEvent failed(MailOfOurs mail, Report.Kind kind, @Nullable Integer code, Instant at) {
        var body = new MessageFailed(
                mail.id(), mail.customer(), mail.enrollment(), mail.campaign(), mail.stage(), kind, code, at);
        return new OutboxEvent("winback.campaigns", mail.customer(), "message.failed.v1", body, at);
    }
}
