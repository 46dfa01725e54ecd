package io.winback.segmentation.segment;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.outbox.OutboxEvent;
import java.time.Instant;

/** {@code segment.joined.v1}. */
@RegisterForReflection
public record SegmentJoined(String customerId, String segment, int segmentVersion, Instant joinedAt, boolean history) {

    public static final String TYPE = "segment.joined.v1";

    OutboxEvent event() {
        return new OutboxEvent(Membership.TOPIC, customerId, TYPE, this, joinedAt);
    }
}
