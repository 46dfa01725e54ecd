package io.winback.platform.privacy;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;

/**
 * The event erasure.requested.v1: forget this person.
 *
 * @param version drawn under the lock of the customer's row; news of the same producer up to it is older than the erasure
 * @param requestedAt business time; news of other producers up to it is older than the erasure
 */
@RegisterForReflection
public record ErasureRequested(UUID erasureId, String customerId, long version, Instant requestedAt) {

    public static final String TYPE = "erasure.requested.v1";
    public static final String TOPIC = "winback.privacy";
}
