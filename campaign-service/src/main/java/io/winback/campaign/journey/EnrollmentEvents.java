package io.winback.campaign.journey;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.outbox.OutboxEvent;
import java.time.Instant;
import java.util.UUID;

/** Events about runs, as the contracts have them. */
final class EnrollmentEvents {

    private EnrollmentEvents() {}

    @RegisterForReflection
    record EnrollmentEnded(
            UUID enrollmentId, String customerId, String campaign, Arm arm, String reason, Instant endedAt) {}

    static OutboxEvent ended(Enrollment run, String reason, Instant at) {
        var body = new EnrollmentEnded(run.id(), run.customer(), run.campaign(), run.arm(), reason, at);
        return new OutboxEvent("winback.campaigns", run.customer(), "enrollment.ended.v1", body, at);
    }
}
