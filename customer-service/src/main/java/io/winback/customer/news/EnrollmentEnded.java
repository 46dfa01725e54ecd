package io.winback.customer.news;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.customer.timeline.Entry;
import java.time.Instant;

/** enrollment.ended.v1 */
@RegisterForReflection
record EnrollmentEnded(
        String enrollmentId, String customerId, String campaign, String arm, String reason, Instant endedAt)
        implements News {

    @Override
    public Entry entry() {
        var text = "Campaign " + campaign + " ended: " + reason;
        return Entry.of("enrollment.ended", enrollmentId, customerId, endedAt, text)
                .with("campaign", campaign)
                .with("arm", arm)
                .with("reason", reason);
    }
}
