package io.winback.customer.webhook;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One of a webhook's secrets: the newest has no end, a former one signs beside it for a while. */
@RegisterForReflection
record SigningSecret(int generation, @Nullable Instant signsUntil) {

    boolean signs(Instant now) {
        return signsUntil == null || now.isBefore(signsUntil);
    }

    SigningSecret until(Instant end) {
        return new SigningSecret(generation, signsUntil == null ? end : signsUntil);
    }
}
