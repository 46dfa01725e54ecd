package io.winback.customer.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A decision on one purpose, as it was taken at {@code at}. */
public record Consent(
        Purpose purpose,
        ConsentStatus status,
        @Nullable ConsentBasis basis,
        @Nullable String source,
        @Nullable String proof,
        Instant at) {

    /** Whether this decision counts against {@code other} on the same purpose: the later one, and of two at once the withdrawal. */
    boolean overrules(@Nullable Consent other) {
        return other == null || at.isAfter(other.at) || at.equals(other.at) && status.compareTo(other.status) > 0;
    }

    boolean grants() {
        return status == ConsentStatus.GRANTED;
    }
}
