package io.winback.platform.privacy;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The event erasure.completed.v1: one service has forgotten. It names no person; its key is the erasure. See contracts. */
@RegisterForReflection
public record ErasureCompleted(
        UUID erasureId, String service, Instant completedAt, Map<String, Long> deleted, Map<String, Long> anonymised) {

    public static final String TYPE = "erasure.completed.v1";
}
