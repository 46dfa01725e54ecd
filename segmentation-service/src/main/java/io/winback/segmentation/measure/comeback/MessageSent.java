package io.winback.segmentation.measure.comeback;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/** What this service reads of {@code message.sent.v1}. */
@RegisterForReflection
record MessageSent(String customerId, Instant sentAt) {}
