package io.winback.segmentation.segment;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.outbox.OutboxEvent;
import java.time.Instant;

/** {@code segment.left.v1}. */
@RegisterForReflection
record SegmentLeft(String customerId, String segment, int segmentVersion, Instant leftAt, boolean history) {

    private static final String TYPE = "segment.left.v1";

    OutboxEvent event() {
        return new OutboxEvent(Membership.TOPIC, customerId, TYPE, this, leftAt);
    }
}
