package io.winback.segmentation.segment;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.platform.outbox.OutboxEvent;
import java.time.Instant;

/** {@code segment.published.v1}: told once the walk of the base is done. */
@RegisterForReflection
public record SegmentPublished(String segment, int version, String name, Instant publishedAt, long joinedEver) {

    public static final String TYPE = "segment.published.v1";

    OutboxEvent event() {
        return new OutboxEvent("winback.definitions", "segment/" + segment, TYPE, this, publishedAt);
    }
}
