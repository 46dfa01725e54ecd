package io.winback.campaign.journey;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.campaign.experiment.Arm;
import io.winback.platform.outbox.OutboxEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events about runs, as the contracts have them. */
final class EnrollmentEvents {

    private EnrollmentEvents() {}

    @RegisterForReflection
    record EnrollmentEnded(
            UUID enrollmentId,
            String customerId,
            String campaign,
            int run,
            Arm arm,
            @Nullable String variant,
            String reason,
            Instant endedAt) {}

    static OutboxEvent ended(Enrollment run, String reason, Instant at) {
        var body = new EnrollmentEnded(
                run.id(),
                run.customer(),
                run.campaign(),
                run.run(),
                run.arm(),
                run.situation().variant(),
                reason,
                at);
        return new OutboxEvent("winback.campaigns", run.customer(), "enrollment.ended.v1", body, at);
    }
}
