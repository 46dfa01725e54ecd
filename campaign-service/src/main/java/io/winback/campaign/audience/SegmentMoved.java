package io.winback.campaign.audience;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code segment.joined.v1} or {@code segment.left.v1}. */
@RegisterForReflection
public record SegmentMoved(
        String customerId,
        String segment,
        long segmentVersion,
        @Nullable Instant joinedAt,
        @Nullable Instant leftAt,
        boolean history) {

    public boolean joined() {
        return joinedAt != null;
    }

    public Instant at() {
        var at = joinedAt == null ? leftAt : joinedAt;
        if (at == null) {
            throw new IllegalArgumentException("A change of segment has joinedAt or leftAt");
        }
        return at;
    }
}
